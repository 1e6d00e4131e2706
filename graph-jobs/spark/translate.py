"""Says in Spark SQL what detection asks in DuckDB's SQL: its statements stand in one place (graph-jobs/src/detect)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sqlglot import exp, parse, parse_one

# The one macro of the workbench that detection uses: a day as a number.
TO_DAY = parse_one("create macro to_day(x) as date_diff('day', date '1970-01-01', cast(x as date))", read="duckdb")


class Statement(NamedTuple):
    """One statement in Spark's words, and what it does to which table."""

    kind: str  # create, insert, view
    name: str
    sql: str


class Translator:
    """Translates text by text, and keeps the macros that earlier ones made."""

    def __init__(self, view_of: Callable[[tuple[str, ...]], str]) -> None:
        """`view_of` answers the name of a view of some files."""
        self._macros: dict[str, exp.Expr] = {"to_day": TO_DAY}
        self._view_of = view_of

    def translate(self, text: str) -> list[Statement]:
        """The statements of a text; a macro is noted, and gives none as little as a DROP."""
        return [one for tree in parse(text, read="duckdb") if tree and (one := self._translate(tree))]

    def select(self, text: str) -> str:
        """A SELECT in Spark's words."""
        return self._say(parse_one(text, read="duckdb"))

    def _translate(self, tree: exp.Expr) -> Statement | None:
        if isinstance(tree, exp.Drop):
            # What lies there may still be read; all of it goes when the job ends.
            return None
        if isinstance(tree, exp.Insert):
            return Statement("insert", tree.this.name, self._say(tree.expression))
        if not isinstance(tree, exp.Create):
            raise ValueError(f"Nothing on Spark does this: {tree.sql('duckdb')[:200]}")
        if tree.kind in ("MACRO", "FUNCTION"):
            self._macros[tree.this.this.name.lower()] = tree
            return None
        if isinstance(tree.this, exp.Schema):
            # Nothing is in it yet: told of as a relation without rows it costs no plan anything.
            nothing = ", ".join(f"cast(null as {one.kind.sql('spark')}) as `{one.name}`" for one in tree.this.expressions)
            return Statement("view", tree.this.this.name, f"select {nothing} where false")
        kind = "view" if tree.kind == "VIEW" else "create"
        return Statement(kind, tree.this.name, self._say(tree.expression))

    def _say(self, tree: exp.Expr) -> str:
        tree = tree.transform(self._expand_macro).transform(self._read_files)
        for common in tree.find_all(exp.CTE):
            common.set("materialized", None)
        return tree.transform(_rename).transform(_mean_the_same).sql("spark")

    def _expand_macro(self, node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Anonymous) or node.name.lower() not in self._macros:
            return node
        macro = self._macros[node.name.lower()]
        given: dict[str, exp.Expr] = dict(zip((one.name for one in macro.this.expressions), node.expressions))

        def put(part: exp.Expr) -> exp.Expr:
            value = given.get(part.name) if isinstance(part, exp.Column) else None
            return value.copy() if value else part

        body: exp.Expr = macro.expression.copy().transform(put)
        return exp.paren(body)

    def _read_files(self, node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table) or not isinstance(node.this, (exp.ReadParquet, exp.Anonymous)):
            return node
        return exp.to_table(self._view_of(tuple(one.this for one in node.this.find_all(exp.Literal))))


def _rename(node: exp.Expr) -> exp.Expr:
    """What has another name in Spark; changed where it stands, so that what is inside of it is looked at, too."""
    if isinstance(node, exp.Anonymous) and node.name.lower() == "hash":
        node.set("this", "xxhash64")
    if isinstance(node, exp.DataType) and node.sql("duckdb") == "INT128":
        return exp.DataType.build("decimal(38, 0)", dialect="spark")
    # What a star replaces are types alone, and an enumeration of our own stays a text.
    if isinstance(node, exp.Star):
        node.set("replace", None)
    if isinstance(node, exp.Cast) and (isinstance(node.this, (exp.Unnest, exp.Explode)) or node.to.this == exp.DataType.Type.USERDEFINED):
        return node.this
    return node


def _mean_the_same(node: exp.Expr) -> exp.Expr:
    """What has another meaning in Spark."""
    # DuckDB looks among those rows alone where the answer is not null.
    if isinstance(node, exp.ArgMax) and not isinstance(node.parent, exp.Filter):
        told = exp.Where(this=exp.not_(exp.Is(this=node.this.copy(), expression=exp.null())))
        return exp.Filter(this=node.copy(), expression=told)
    # Places count from nought, and beyond the ends there is nothing.
    if isinstance(node, exp.Bracket):
        place = exp.paren(node.expressions[0].copy())
        back = exp.Sub(this=place, expression=exp.Literal.number(1 - (node.args.get("offset") or 0)))
        return exp.Anonymous(this="get", expressions=[node.this.copy(), exp.cast(back, "int")])
    return node
