"""Plain `assert` says what it got and what it wanted; pytest does so too, and nobody else would."""

import ast

MOST = 2000
SIGNS = {
    ast.Eq: "", ast.NotEq: "not ", ast.Lt: "less than ", ast.LtE: "at most ", ast.Gt: "more than ", ast.GtE: "at least ",
    ast.Is: "the very ", ast.IsNot: "not the very ", ast.In: "one of ", ast.NotIn: "none of ",
}
TELL, LEFT, RIGHT = "__sparr_tell__", "__sparr_got__", "__sparr_want__"


def tell(got, sign, *want):
    shown = repr(want[0])[:MOST] if want else ""
    return "got %s, want %s%s" % (repr(got)[:MOST], sign, shown)


def telling(source, file):
    """The module to be compiled; its globals have `tell` under the name TELL. Lines stay where they are."""
    tree = Telling().visit(ast.parse(source, file))
    return ast.fix_missing_locations(tree)


class Telling(ast.NodeTransformer):
    def visit_Assert(self, node):
        if node.msg is not None:
            return node
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            sides, sign = [test.left, test.comparators[0]], SIGNS[type(test.ops[0])]
            check = ast.Compare(load(LEFT), test.ops, [load(RIGHT)])
        elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            sides, sign, check = [test.operand], "something false", ast.UnaryOp(ast.Not(), load(LEFT))
        else:
            sides, sign, check = [test], "something true", load(LEFT)
        if any(isinstance(part, (ast.NamedExpr, ast.Await, ast.Yield)) for part in ast.walk(test)):
            return node
        names = [LEFT, RIGHT][: len(sides)]
        steps = [ast.Assign([ast.Name(name, ast.Store())], side) for name, side in zip(names, sides)]
        said = ast.Call(load(TELL), [load(LEFT), ast.Constant(sign), *map(load, names[1:])], [])
        steps.append(ast.Assert(check, said))
        return [ast.copy_location(step, node) for step in steps]


def load(name):
    return ast.Name(name, ast.Load())
