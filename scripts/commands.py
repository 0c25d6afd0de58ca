"""The commands: what each is for, what it needs, where it lives. Standard library alone; commands load when called."""

from __future__ import annotations

import argparse
import difflib
import errno
import importlib
import os
import sys
import threading
from dataclasses import dataclass

SLOW = 2.0  # seconds after which a silent command says that it is at work


@dataclass(frozen=True)
class Command:
    """``module`` and ``function`` take ``argv`` and return 0 (clean), 1 (findings) or 2 (wrong use)."""

    module: str
    help: str
    function: str = "main"
    needs: str | None = "base"  # "base", "dev", or None for a command that runs before anything is installed
    talks: bool = False  # prints its own progress


# What the machine refuses, and what to do; every other OSError is a fault of the program
MACHINE = {
    errno.ENOSPC: "磁盘满了，什么也没有换掉：腾出空间（至少 0.5 GB）再运行一次",
    errno.EDQUOT: "你的磁盘配额用完了，什么也没有换掉：腾出空间再运行一次",
    errno.ENOMEM: "内存不够，一个进程没有做完就没了：关掉别的程序，再运行一次",
    errno.EROFS: "这里是只读的，不能写：把项目复制到能写的文件夹再运行",
    errno.EACCES: "没有写这里的权限：换成它的所有者来运行，或把项目复制到自己的文件夹",
    errno.EPERM: "没有写这里的权限：换成它的所有者来运行，或把项目复制到自己的文件夹",
}

# What argparse says by itself
CHINESE = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示这段说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s\n",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "the following arguments are required: %s": "还缺：%s",
    "expected one argument": "后面要跟一个值",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "invalid %(type)s value: %(value)r": "要写整数，现在是 %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": "不能是 %(value)r，只能是 %(choices)s",
}

COMMANDS = {
    "serve": Command("scripts.site.serve", "在本机预览网站，改了文件自动刷新", talks=True),
    "test": Command("scripts.setup.testing", "运行全部测试（会装好测试用的浏览器）", needs="dev", talks=True),
    "build": Command("scripts.site.pipeline", "生成网站到 site/：页面、搜索索引、PDF", talks=True),
    "lint": Command("scripts.lint", "检查文章：出处、数字、电话、说法、格式", talks=True),
    "generate": Command("scripts.renew", "从 data/ 写出来源页、术语表、目录等生成的页面"),
    "print": Command("scripts.printing", "只生成打印单的 PDF 和图片"),
    "search": Command("scripts.search.teach", "从标好意图的问题学搜索的权重", needs="dev", talks=True),
    "search-eval": Command("scripts.search", "用一组问题给搜索打分", "eval_main", needs="dev"),
    "inventory": Command("scripts.inventory", "盘点：各类页面、意图、事实、打印单"),
    "facts": Command("scripts.laws", "拿法条文本核对事实：条号、数字、有没有改过", talks=True),
    "sign": Command("scripts.signing", "签句子：对着依据读过一句，签上名字；改了就要重签", talks=True),
    "due": Command("scripts.due", "要重新核对的页面和事实：按日期，要打开什么，谁用到它"),
    "figures": Command("scripts.figures.tell", "数一数生成好的网站，写进“自己核对”那一页", needs="dev", talks=True),
    "successor": Command("scripts.site.successor", "让接替MkDocs的Zensical生成同一份网站，逐页比较", talks=True),
    "bench": Command("scripts.bench", "量一量检查、建站和搜索在更多页面下的速度", needs="dev", talks=True),
    "new": Command("scripts.new", "按模板新建一页"),
    "doctor": Command("scripts.setup.doctor", "看这台机器还缺什么，用哪条命令装", needs=None),
}


def needs(argv: list[str]) -> str | None:
    """What must be installed before ``argv`` can run: "base", "dev" or None."""
    command = COMMANDS.get(argv[0]) if argv else None
    return command.needs if command else None


def overview() -> str:
    """All commands with what they are for."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {command.help}" for name, command in COMMANDS.items()]
    return (
        "用法：python3 scripts <命令> [参数]\n\n命令：\n"
        + "\n".join(lines)
        + "\n\n每条命令加 --help 看详细用法。结束码：0 没有问题，1 有要处理的，2 用法不对，130 被中断。"
    )


def _nobody_reads(error: OSError) -> bool:
    """Did the reader of our output go away (| head)? Windows calls a closed pipe an invalid argument."""
    return isinstance(error, BrokenPipeError) or (os.name, error.errno, error.filename) == ("nt", errno.EINVAL, None)


def main(argv: list[str]) -> int:
    """Run one command and return its exit code; what the machine lacks is one sentence."""
    try:
        try:
            return _run(argv)
        finally:
            sys.stdout.flush()  # what cannot be written is found here, not when Python ends
    except KeyboardInterrupt:
        print("\n已停止。", file=sys.stderr)
        return 130
    except OSError as error:
        if _nobody_reads(error):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        if error.errno not in MACHINE:
            raise
        print(f"{MACHINE[error.errno]}{f'：{error.filename}' if error.filename else ''}", file=sys.stderr)
        return 1


def _run(argv: list[str]) -> int:
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if argv else 2
    command = COMMANDS.get(argv[0])
    if command is None:
        near = difflib.get_close_matches(argv[0], COMMANDS, 1)
        more = f"，是不是“{near[0]}”？全部命令：python3 scripts --help" if near else f"。\n\n{overview()}"
        print(f"没有“{argv[0]}”这条命令{more}", file=sys.stderr)
        return 2
    argparse._ = lambda text: CHINESE.get(text, text)  # type: ignore[attr-defined]  # how argparse takes its words
    sys.argv[0] = f"python3 scripts {argv[0]}"
    timer = threading.Timer(SLOW, print, [f"正在运行 {argv[0]}……"], {"file": sys.stderr, "flush": True})
    timer.daemon = True
    if not command.talks:
        timer.start()
    try:
        return int(getattr(importlib.import_module(command.module), command.function)(argv[1:]) or 0)
    finally:
        timer.cancel()
