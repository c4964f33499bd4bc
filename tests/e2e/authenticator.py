"""A virtual authenticator for passkeys."""

from __future__ import annotations


class Authenticator:
    """One that always says yes, for the window of one page; it may start with what another one holds."""

    def __init__(self, page, credentials=()) -> None:
        self.devtools = page.context.new_cdp_session(page)
        self.devtools.send("WebAuthn.enable")
        options = {"protocol": "ctap2", "transport": "internal", "automaticPresenceSimulation": True}
        verified = {"hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
        made = self.devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options | verified})
        self.id = {"authenticatorId": made["authenticatorId"]}
        for each in credentials:
            self.devtools.send("WebAuthn.addCredential", {**self.id, "credential": each})

    def credentials(self) -> list[dict]:
        return self.devtools.send("WebAuthn.getCredentials", self.id)["credentials"]
