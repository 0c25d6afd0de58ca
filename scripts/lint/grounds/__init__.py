"""One sentence against the facts it stands on. Each module asks one question; said.py says which sentence and facts."""
