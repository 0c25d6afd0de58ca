"""What runs before anything is installed: the environment, the browsers, what is missing. Standard library alone."""
