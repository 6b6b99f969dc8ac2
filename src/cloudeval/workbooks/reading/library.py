"""What we take from openpyxl."""

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

__all__ = ["Workbook", "load_workbook"]
