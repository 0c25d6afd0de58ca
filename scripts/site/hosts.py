"""What common hosts need to serve the site as it must be served, written into the site itself.

``_headers``: Netlify, Cloudflare Pages and their like. ``.nojekyll``: GitHub and GitLab Pages, where each page states
its own policy. ``_server/``: nginx, Caddy, and the table for object storage. Kept for ever is only what exists and
carries its hash in its address; everything else is asked for again each time.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

HASHED = r"(assets\.[0-9a-f]{12}|search/zh/[0-9a-f]{6,}|keep/p)/.*\.[a-z0-9]+"  # below the root of the site
HIDDEN = ("_headers", "_server", ".mingbaizhi", ".nojekyll")
FOREVER, AGAIN = "public, max-age=31536000, immutable", "no-cache"


def write_hosts(site: Path, address: str, every: dict[str, str]) -> None:
    """Write the files of all hosts for a site that stands at ``address``; ``every`` are its headers."""
    base = urlsplit(address).path or "/"
    (site / "_server").mkdir(exist_ok=True)
    (site / ".nojekyll").touch()
    (site / "_headers").write_text(static_hosts(every, base, hashed_folders(site)), encoding="utf-8", newline="\n")
    (site / "_server" / "Caddyfile").write_text(caddy(every, base), encoding="utf-8", newline="\n")
    (site / "_server" / "nginx.conf").write_text(nginx(every, base), encoding="utf-8", newline="\n")
    (site / "_server" / "object-storage.txt").write_text(object_storage(every, base), encoding="utf-8", newline="\n")


def hashed_folders(site: Path) -> list[str]:
    """The folders whose names say what is in them."""
    return sorted(
        path.relative_to(site).as_posix()
        for path in [*site.glob("assets.*"), *site.glob("search/zh/*"), *site.glob("keep/p")]
        if path.is_dir() and re.fullmatch(HASHED, f"{path.relative_to(site).as_posix()}/x.y")
    )


def static_hosts(every: dict[str, str], base: str, hashed: list[str]) -> str:
    """_headers of Netlify and Cloudflare Pages: ``every`` header for all, and what is kept for ever."""
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in every.items())]
    for folder in hashed:
        lines += [f"{base}{folder}/*", f"  Cache-Control: {FOREVER}"]
    return "\n".join(lines) + "\n"


def caddy(every: dict[str, str], base: str) -> str:
    """What a Caddyfile imports."""
    common = "\n".join(f'\t{name} "{value}"' for name, value in every.items())
    again = common.replace("\n\t", "\n\t\t").replace("\t", "\t\t", 1)
    hidden = " ".join(f"{base}{name} {base}{name}/*" for name in HIDDEN)
    return f"""# 用法（放好网站以后，整个Caddyfile只要这几行，证书会自动办好）：
#   你的域名 {{
#       root * /srv/mingbaizhi
#       import /srv/mingbaizhi/_server/Caddyfile
#   }}
# Caddy默认不记访问日志。要记，先看DEPLOY.md里“日志”一段。
header {{
{common}
}}
@kept {{
	path_regexp ^{base}{HASHED}$
	file
}}
@asked not {{
	path_regexp ^{base}{HASHED}$
	file
}}
header @kept Cache-Control "{FOREVER}"
header @asked Cache-Control "{AGAIN}"
@hidden path {hidden}
error @hidden 404
@written not method GET HEAD
error @written 405
file_server {{
	precompressed br gzip
}}
handle_errors {{
	header {{
{again}
		Cache-Control "{AGAIN}"
	}}
	rewrite * {base}404.html
	file_server {{
		precompressed br gzip
	}}
}}
"""


def nginx(every: dict[str, str], base: str) -> str:
    """What a server block of nginx includes."""
    common = "\n".join(f'add_header {name} "{value}" always;' for name, value in every.items())
    inner = "\n".join("    " + line for line in common.splitlines())
    hidden = "|".join(re.escape(name) for name in HIDDEN)
    return f"""# 用法：
#   server {{
#       listen 443 ssl http2;
#       server_name 你的域名;
#       ssl_certificate …; ssl_certificate_key …; ssl_protocols TLSv1.2 TLSv1.3;
#       root /srv/mingbaizhi;
#       include /srv/mingbaizhi/_server/nginx.conf;
#   }}
# 访问日志会记下谁在什么时候看了哪一页、搜索取了哪几块索引，所以默认不记。
access_log off;
charset utf-8;
charset_types text/css text/plain text/xml application/javascript application/json image/svg+xml;
absolute_redirect off;
index index.html;
error_page 404 {base}404.html;
gzip_static on;
gzip_vary on;
# 装了brotli模块（Debian：libnginx-mod-http-brotli-static）的，在自己的server块里加一行 brotli_static on;
# 不要改这个文件：下一次生成会换掉它。
{common}
add_header Cache-Control "{AGAIN}" always;
location = {base}manifest.webmanifest {{ types {{ }} default_type application/manifest+json; }}
location ~ ^{base}({hidden})(/|$) {{ return 404; }}
location ~ "^{base}{HASHED}$" {{
{inner}
    add_header Cache-Control "{FOREVER}";
}}
"""


def object_storage(every: dict[str, str], base: str) -> str:
    """What has to be set by hand where files alone are stored."""
    rows = "\n".join(f"  {name}: {value}" for name, value in every.items())
    return f"""对象存储（阿里云OSS、腾讯云COS）加CDN

1. 存储桶：静态网站托管打开，默认首页 index.html，子目录首页打开，404页 404.html。权限“公共读”，不要“公共读写”。
2. 上传整个文件夹，但不传 {"、".join(HIDDEN)}。.br和.gz也不用传：压缩由CDN做（智能压缩、Brotli打开）。
3. CDN的响应头（“自定义HTTP响应头”）一条一条填：
{rows}
   CDN改不了的，网页里的meta也写着内容安全策略，少的只是frame-ancestors（别的网页能不能嵌我们）。
4. 缓存时间：{base}assets.*/ 和 {base}search/zh/*/、{base}keep/p/ 一年，其余0秒（每次回源核对），404和5xx不缓存。
5. 强制HTTPS打开，HTTP/2打开。
6. 在中国大陆的节点要先备案，不备案的域名会被拦。
7. 日志：桶的日志和CDN的实时日志、离线日志都会记下IP和网址。能关就关；关不掉的，在“隐私”页照实写清留多久、谁能看。
"""
