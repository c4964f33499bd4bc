"""HTML: encodings, the scanner of the source, the parsed tree, and the one mapping between the two."""

from samara.core.html.document import Document, Node, fold
from samara.core.html.encoding import Encoded
from samara.core.html.marks import TooDeep, mark
from samara.core.html.scanner import Attribute, Token, attributes, scan

__all__ = ["Attribute", "Document", "Encoded", "Node", "Token", "TooDeep", "attributes", "fold", "mark", "scan"]
