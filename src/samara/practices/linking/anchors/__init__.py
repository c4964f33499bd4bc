"""Links in the text: which words of a site lead where, learned from its authors' links, and where they could lead besides."""

from samara.practices.linking.anchors.dictionary import Dictionary, Reader
from samara.practices.linking.anchors.judging import Curve, measure
from samara.practices.linking.anchors.scoring import Candidates, score

__all__ = ["Candidates", "Curve", "Dictionary", "Reader", "measure", "score"]
