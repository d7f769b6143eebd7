"""The same abilities for programs: over HTTP, and as tools for language models (MCP)."""
