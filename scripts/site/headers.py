"""The headers a server must send, computed from the finished site, in the forms that common servers read.

Inline scripts of the pages are allowed by their hash alone, so this runs after the last change to a page.
"""
from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(r"<script(\s[^>]*)?>(.*?)</script>", re.S | re.I)
_SRC = re.compile(r"\ssrc\s*=", re.I)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?([^\"'\s>]+)", re.I)
RUNS = {"", "module", "text/javascript", "application/javascript"}  # other types are data, which no policy blocks
# Files whose name changes with their content; everything else is asked for again each time
HASHED = r"\.[0-9a-f]{8}\.min\.(js|css)$|^/search/zh/[0-9a-f]{6,}/"
FOREVER = "public, max-age=31536000, immutable"


def inline_scripts(html: str) -> list[str]:
    """The text of every script that stands in the page itself and runs."""
    found = []
    for attributes, text in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes or "")
        if not _SRC.search(attributes or "") and (kind.group(1).lower() if kind else "") in RUNS:
            found.append(text)
    return found


def script_hashes(site: Path) -> list[str]:
    """``'sha256-…'`` of each different inline script below ``site``, sorted."""
    scripts = {text for path in site.rglob("*.html") for text in inline_scripts(path.read_text(encoding="utf-8"))}
    digests = (hashlib.sha256(text.encode()).digest() for text in scripts)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def content_policy(hashes: list[str]) -> str:
    """The Content-Security-Policy: everything from this host, nothing inline but the hashed scripts."""
    return "; ".join([
        "default-src 'none'", " ".join(["script-src 'self'", *hashes]), "style-src 'self'", "img-src 'self' data:",
        "connect-src 'self'", "font-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'",
        "form-action 'none'", "frame-ancestors 'none'",
    ])


def headers(policy: str) -> dict[str, str]:
    """What every answer carries."""
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def write_headers(site: Path) -> str:
    """Write ``_headers`` (static hosts), ``_server/Caddyfile`` and ``_server/nginx.conf``; returns the policy."""
    policy = content_policy(script_hashes(site))
    every = headers(policy)
    (site / "_server").mkdir(exist_ok=True)
    (site / "_headers").write_text(static_hosts(every, hashed_paths(site)), encoding="utf-8")
    (site / "_server" / "Caddyfile").write_text(caddy(every), encoding="utf-8")
    (site / "_server" / "nginx.conf").write_text(nginx(every), encoding="utf-8")
    return policy


def hashed_paths(site: Path) -> list[str]:
    """Addresses of the files that may be kept forever; a folder named by its hash counts as one."""
    names = ("/" + path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    found = {name for name in names if re.search(HASHED, name)}
    return sorted({re.sub(r"^(/search/zh/[0-9a-f]+/).*", r"\1*", name) for name in found})


def static_hosts(every: dict[str, str], hashed: list[str]) -> str:
    lines = ["/*", *(f"  {name}: {value}" for name, value in every.items())]
    for path in hashed:
        lines += [path, f"  Cache-Control: {FOREVER}"]
    return "\n".join(lines) + "\n"


def caddy(every: dict[str, str]) -> str:
    common = "\n".join(f'\t\t{name} "{value}"' for name, value in every.items())
    return f"""# 用法：把这一段放进 Caddyfile 的站点块里，root 指向网站文件夹
(mingbaizhi) {{
\theader {{
{common}
\t\t?Cache-Control "no-cache"
\t}}
\t@hashed path_regexp {HASHED}
\theader @hashed Cache-Control "{FOREVER}"
\tfile_server {{
\t\tprecompressed br gzip
\t\thide _headers _server
\t}}
\thandle_errors {{
\t\theader {{
{common}
\t\t}}
\t\trewrite * /404.html
\t\tfile_server
\t}}
}}
"""


def nginx(every: dict[str, str]) -> str:
    common = "\n".join(f'add_header {name} "{value}" always;' for name, value in every.items())
    inner = "\n".join("    " + line for line in common.splitlines())
    return f"""# 用法：放进 server 块里，root 指向网站文件夹
{common}
add_header Cache-Control "no-cache" always;
error_page 404 /404.html;
gzip_static on;
gzip_vary on;
# 装了 brotli 模块时打开：brotli_static on;
location ~ ^/(_headers|_server) {{ return 404; }}
location ~ "{HASHED}" {{
{inner}
    add_header Cache-Control "{FOREVER}" always;
}}
"""
