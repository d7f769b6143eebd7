"""What can be measured: Spoorzoeker itself, and the baselines that it has to beat."""
