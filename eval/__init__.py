"""How far the answers can be trusted: question sets, measures, runs, comparisons."""
