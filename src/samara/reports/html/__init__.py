"""The report as one HTML file to send to a client: no request, no script, at home on screen and on paper."""

from __future__ import annotations

from samara.reports.format import ReportFormat
from samara.reports.html.document import write

HTML = ReportFormat(help="One HTML file for people: to send, to read, to print.", write=write, draw=write)
