"""Google, where the owner has registered an app. https://developers.google.com/identity/openid-connect/openid-connect"""

from samara.server.elsewhere.kinds.openid import provider

google = provider(
    "Google",
    "google",
    lambda settings: "https://accounts.google.com",
    lambda settings: "Google" if settings["google_client"] else "",
)
