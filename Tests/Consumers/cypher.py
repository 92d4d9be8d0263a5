"""The report of a database that speaks openCypher."""

from report import Report, answers, query


def report(rows, nodes, edges):
    """rows(text, parameters): the rows of a query's answer."""
    return Report(
        triples=None, nodes=nodes, edges=edges, texts=None,
        labels=rows("MATCH (n) RETURN n.iri AS iri, n.label AS label", {}),
        **answers(lambda question, value: rows(query(question, "cypher"), {question.parameter: value})))


def statements(script):
    """The statements of a script: a semicolon at the end of a line ends one, and no text holds a line end."""
    return [statement for statement in script.split(";\n") if statement.strip()]
