"""Reads a Python file and prints, as JSON, the changes that a test should notice:

    mutants.py FILE

Each has its place, what is done in words of the code, and what to replace: [from, to, text], in bytes of the file.
"""

import ast
import json
import re
import sys

NEGATED = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: ">=", ast.GtE: "<", ast.Gt: "<=", ast.LtE: ">",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}
LOOSENED = {ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">"}
COMPARISON = rb"is\s+not|not\s+in|is|in|[=!<>]=|[<>]"
COPIES = {"list", "dict", "set", "tuple", "copy.copy", "copy.deepcopy", "copy", "deepcopy"}
ENDS = re.compile(r"(?:^|\.)(?:\w*cancel|close|release|clear|stop)$")


class Changes(ast.NodeVisitor):
    def __init__(self, source):
        self.source = source
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.found = []

    def span(self, node):
        return (
            self.starts[node.lineno - 1] + node.col_offset,
            self.starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def text(self, node):
        start, end = self.span(node)
        return self.source[start:end].decode()

    def change(self, at, what, *edits):
        self.found.append({"at": at, "what": what, "edits": edits})

    def put(self, node, what, text):
        start, end = self.span(node)
        self.change(start, what, [start, end, text])

    def exchange(self, pattern, left, right, text):
        start, end = self.span(left)[1], self.span(right)[0]
        found = re.search(pattern, self.source[start:end])
        if found:
            old = found.group().decode()
            at = start + found.start()
            self.change(at, old + " → " + text, [at, start + found.end(), text])

    # Before Python 3.12 places inside are not those of the file.
    def visit_JoinedStr(self, node):
        pass

    def visit_Compare(self, node):
        for left, op, right in zip([node.left, *node.comparators], node.ops, node.comparators):
            for table in (NEGATED, LOOSENED):
                if type(op) in table:
                    self.exchange(COMPARISON, left, right, table[type(op)])
        self.generic_visit(node)

    def visit_BoolOp(self, node):
        old, new = (rb"\band\b", "or") if isinstance(node.op, ast.And) else (rb"\bor\b", "and")
        if len(node.values) == 2:
            self.exchange(old, node.values[0], node.values[1], new)
        self.generic_visit(node)

    def visit_BinOp(self, node):
        if isinstance(node.op, ast.Add):
            self.exchange(rb"\+", node.left, node.right, "-")
        elif isinstance(node.op, ast.Sub):
            self.exchange(rb"-", node.left, node.right, "+")
        self.generic_visit(node)

    def visit_UnaryOp(self, node):
        if isinstance(node.op, ast.Not):
            start, end = self.span(node)[0], self.span(node.operand)[0]
            self.change(start, "drop not", [start, end, ""])
        self.generic_visit(node)

    def visit_Constant(self, node):
        if type(node.value) is int:
            for value in (node.value + 1, node.value - 1):
                self.put(node, f"{self.text(node)} → {value}", f"({value})" if value < 0 else str(value))

    def visit_If(self, node):
        if not node.orelse:
            test = self.text(node.test)
            self.put(node.test, "drop if " + short(test), f"False and ({test})")
        self.generic_visit(node)

    def visit_Assign(self, node):
        self.put(node, "drop " + short(self.text(node)), f"({self.text(node.value)})")
        self.generic_visit(node)

    def visit_AugAssign(self, node):
        if isinstance(node.op, ast.Add):
            self.exchange(rb"\+=", node.target, node.value, "-=")
        elif isinstance(node.op, ast.Sub):
            self.exchange(rb"-=", node.target, node.value, "+=")
        self.put(node, "drop " + short(self.text(node)), f"({self.text(node.value)})")
        self.generic_visit(node)

    def visit_Raise(self, node):
        if node.exc is not None:
            self.put(node, "return instead of " + short(self.text(node)), "return")
        self.generic_visit(node)

    def visit_Await(self, node):
        start, end = self.span(node)[0], self.span(node.value)[0]
        self.change(start, "drop await " + short(self.text(node.value)), [start, end, ""])
        self.generic_visit(node)

    def visit_Try(self, node):
        if node.finalbody:
            first, last = node.finalbody[0], node.finalbody[-1]
            start, end = self.span(first)[0], self.span(last)[1]
            self.change(start, "drop finally", [start, end, "pass"])
        self.generic_visit(node)

    def visit_With(self, node):
        if len(node.items) == 1 and node.items[0].optional_vars is None:
            start, end = self.span(node)[0], self.span(node.items[0].context_expr)[1]
            what = "drop with " + short(self.text(node.items[0].context_expr))
            self.change(start, what, [start, end, "if True"])
        self.generic_visit(node)

    visit_AsyncWith = visit_With

    def visit_Expr(self, node):
        call = node.value.value if isinstance(node.value, ast.Await) else node.value
        if isinstance(call, ast.Call) and ENDS.search(self.text(call.func)):
            self.put(node, "drop " + short(self.text(node)), "pass")
        self.generic_visit(node)

    def visit_Call(self, node):
        if self.text(node.func) in COPIES and len(node.args) == 1 and not node.keywords:
            self.share(node, node.args[0])
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "copy" and not node.args:
            self.share(node, node.func.value)
        self.generic_visit(node)

    def visit_Subscript(self, node):
        part = node.slice
        if isinstance(part, ast.Slice) and not (part.lower or part.upper or part.step):
            self.share(node, node.value)
        self.generic_visit(node)

    def share(self, whole, part):
        if not isinstance(part, (ast.GeneratorExp, ast.Starred)):
            self.put(whole, "share " + short(self.text(part)), f"({self.text(part)})")


def short(text):
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"


with open(sys.argv[1], "rb") as file:
    source = file.read()
changes = Changes(source)
changes.visit(ast.parse(source))
json.dump(changes.found, sys.stdout)
