"""Who may use the app: a file of names and hashed passwords."""
