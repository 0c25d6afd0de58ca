"""The modules of the tools as one classic script: a page that was opened from a file may not load modules.

Understands the few forms of ``import`` and ``export`` that overrides/assets/tools uses, and refuses every other.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

START = "start.js"
HEAD = """"use strict";
(() => {
const here = document.currentScript.src, parts = {}, made = {};
const use = name => {
  if (!(name in made)) parts[name](made[name] = {});
  return made[name];
};
"""
_NAMED = re.compile(r'^import (\{[^}]*\}) from "([^"]+)"$', re.M)
_DEFAULT = re.compile(r'^import (\w+) from "([^"]+)"$', re.M)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const|let) (\w+))", re.M)
_LATER = re.compile(r"\bimport\(([^)]*)\)")
_LEFT = re.compile(r"^\s*(?:import|export)\b.*|\bimport\.|\bimport\(.*", re.M)


class BundleError(ValueError):
    """A module uses a form that is not known here; the message says where."""


def bundle(folder: Path) -> str:
    """Every module below ``folder`` as one script that does what START does; raises BundleError."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.js"))
    parts = [_part(name, (folder / name).read_text(encoding="utf-8")) for name in names]
    return f"{HEAD}{''.join(parts)}use({START!r});\n}})();\n"


def _part(name: str, text: str) -> str:
    """One module as a function that fills what it exports."""

    def whole(address: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))

    exported = [match[2] for match in _EXPORT.finditer(text)]
    text = _NAMED.sub(lambda match: f"const {match[1].replace(' as ', ': ')} = use({whole(match[2])!r})", text)
    text = _DEFAULT.sub(lambda match: f"const {match[1]} = use({whole(match[2])!r}).default", text)
    text = _EXPORT.sub(r"\1", text)
    text = re.sub(r"^export default ", "module.default = ", text, flags=re.M)
    text = _LATER.sub(r"Promise.resolve().then(() => use((\1).replace(/^\\.\\//, '')))", text)
    text = text.replace("import.meta.url", "here")
    if left := _LEFT.search(_without_text(text)):
        wrong = left[0].strip()
        raise BundleError(f"overrides/assets/tools/{name}：离线包不认识“{wrong}”这种写法，见 scripts/site/bundle.py")
    given = "".join(f"module.{each} = {each}\n" for each in exported)
    return f"parts[{name!r}] = module => {{\n{text}\n{given}}};\n"


def _without_text(script: str) -> str:
    """A script without comments and plain strings, where any word may stand."""
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:[^"\\\n]|\\.)*"', "", script, flags=re.S)
