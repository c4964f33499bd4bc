import pytest

from judging import said

CHECK = "audience/trackers"
ANALYTICS = """<script>(function(i,s,o,g,r,a,m){a=s.createElement(o);a.src=g;m=s.getElementsByTagName(o)[0];m.parentNode.insertBefore(a,m)
})(window,document,'script','https://www.google-analytics.com/analytics.js','ga');ga('create','UA-1-1');</script>"""
OLDER = """<script>var ga=document.createElement('script');
ga.src=('https:'==document.location.protocol?'https://ssl':'http://www')+'.google-analytics.com/ga.js';</script>"""
MANAGER = """<script>(function(w,d,s,l,i){var j=d.createElement(s);
j.src='https://www.googletagmanager.com/gtm.js?id='+i;d.head.append(j)})(window,document,'script','dataLayer','GTM-1');</script>"""
PIXEL = """<script>!function(f,b,e,v){t=b.createElement(e);t.src=v}(window,document,'script',
'https:\\/\\/connect.facebook.net\\/en_US\\/fbevents.js');</script>"""
SDK = """<script>(function(d,s,id){var js=d.createElement(s);js.src="//connect.facebook.net/en_US/sdk.js#xfbml=1";})
(document,'script','facebook-jssdk');</script>"""


@pytest.mark.parametrize(
    ("loader", "message"),
    [
        (ANALYTICS, "tells Google Analytics who reads it, through https://www.google-analytics.com/analytics.js"),
        (OLDER, "tells Google Analytics who reads it, through https://google-analytics.com/ga.js"),
        (MANAGER, "tells Google Tag Manager who reads it, through https://www.googletagmanager.com/gtm.js?id="),
        (PIXEL, "tells the Facebook pixel who reads it, through https://connect.facebook.net/en_US/fbevents.js"),
        (SDK, "tells the Facebook pixel who reads it, through https://connect.facebook.net/en_US/sdk.js#xfbml=1"),
    ],
)
def test_loaders_in_the_page_are_seen(loader: str, message: str) -> None:
    assert said(CHECK, loader) == [message]


@pytest.mark.parametrize(
    "html",
    [
        '<script type="text/plain" data-cookieconsent="statistics" src="https://www.googletagmanager.com/gtag/js?id=G"></script>',
        ANALYTICS.replace("<script>", '<script type="text/plain">'),
        "<script>share.href = 'https://www.facebook.com/sharer/sharer.php?u=' + location.href</script>",
        "<script>load('https://static.example.net/player.js')</script>",
        '<div class="fb-like"></div><script src="https://static.example.net/player.js"></script>',
    ],
)
def test_what_waits_for_consent_or_loads_nothing_of_a_tracker_is_well(html: str) -> None:
    assert said(CHECK, html) == []
