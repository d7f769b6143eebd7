"""The Gradio app, in Dutch."""
