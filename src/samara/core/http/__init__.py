"""The one door to the network: every request that Samara sends goes through a `Door`."""

from samara.core.http.answer import Answer, Hop
from samara.core.http.door import Door
from samara.core.http.gate import Gate

__all__ = ["Answer", "Door", "Gate", "Hop"]
