"""Building and serving the site. Everything beside MkDocs itself is a plain function over the finished folder."""
