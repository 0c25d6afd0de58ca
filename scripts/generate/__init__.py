"""Pages and template data that follow from ``data/`` and the written pages."""
