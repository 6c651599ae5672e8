"""What the `communique` command shows, one module per subcommand. Not here: options and exit codes (cli.py),
any building.
"""
