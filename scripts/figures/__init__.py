"""Checked in public: what can be counted on a finished site, written into the site by the command that counts it."""
