"""What is known and how it was checked: ``load_registers()`` reads and proves ``data/``."""

from scripts.registers.check import claimed, host_allowed
from scripts.registers.documents import articles, names
from scripts.registers.load import load_registers
from scripts.registers.model import Registers
from scripts.registers.nodes import TOP, Problem, RegisterError

__all__ = [
    "TOP",
    "Problem",
    "RegisterError",
    "Registers",
    "articles",
    "claimed",
    "host_allowed",
    "load_registers",
    "names",
]
