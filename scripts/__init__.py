"""Tools that prove, build, print and search the site; the one way in is ``python3 scripts <command>``."""
