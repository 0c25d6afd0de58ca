"""Any text at all, thick with what Markdown and our rules look for."""

from __future__ import annotations

from hypothesis import strategies as st

CHARACTERS = list("逾期5年。，“”（）《》a1 \n\r\t#-*_`~|>/<!&;:[](){}.\\\"'…～😀𠮷\u200b\ufeff")
MARKDOWN = st.text(alphabet=st.sampled_from(CHARACTERS), max_size=200)
