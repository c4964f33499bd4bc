"""Every address of Samara's own, all under /-/."""

from django.urls import path

from samara.server.views import (
    api,
    checks,
    elsewhere,
    faults,
    findings,
    handover,
    join,
    linking,
    me,
    options,
    outbox,
    overview,
    pages,
    passkeys,
    popup,
    preview,
    sign_in,
)

urlpatterns = [
    path("-/", overview.home, name="home"),
    path("-/sign-in/", sign_in.ask, name="sign-in"),
    path("-/sign-in/<str:token>/", sign_in.enter, name="sign-in-link"),
    path("-/sign-out/", sign_in.leave, name="sign-out"),
    path("-/join/", join.join, name="join"),
    path("-/join/code/", join.code, name="join-code"),
    path("-/passkey/", passkeys.use, name="passkey-use"),
    path("-/passkey/enter/", passkeys.enter, name="passkey-enter"),
    path("-/elsewhere/", elsewhere.press, name="elsewhere"),
    path("-/elsewhere/back/", elsewhere.back, name="elsewhere-back"),
    path("-/elsewhere/client.json", elsewhere.client, name="elsewhere-client"),
    path("-/me/accounts/", elsewhere.add, name="account-add"),
    path("-/me/accounts/remove/", elsewhere.remove, name="account-remove"),
    path("-/popup/", popup.popup, name="popup"),
    path("-/me/", me.me, name="me"),
    path("-/me/address/", me.ask_address, name="address"),
    path("-/me/address/code/", me.move_address, name="address-code"),
    path("-/me/end/", me.end, name="end"),
    path("-/me/export/", me.export, name="export"),
    path("-/me/erase/", me.erase, name="erase"),
    path("-/me/passkey/", passkeys.make, name="passkey"),
    path("-/me/passkey/remove/", passkeys.remove, name="passkey-remove"),
    path("-/outbox/", outbox.outbox, name="outbox"),
    path("-/api/sites/<int:site>/person/", api.person, name="api-person"),
    path("-/api/sites/<int:site>/token/", api.token, name="api-token"),
    path("-/sites/<int:site>/", overview.overview, name="overview"),
    path("-/sites/<int:site>/handover/", handover.handover, name="handover"),
    path("-/sites/<int:site>/readers/", handover.secret, name="handover-secret"),
    path("-/sites/<int:site>/findings/", findings.findings, name="findings"),
    path("-/sites/<int:site>/checks/<str:practice>/<str:name>/", checks.check, name="check"),
    path("-/sites/<int:site>/pages/", pages.pages, name="pages"),
    path("-/sites/<int:site>/pages/<int:key>/", pages.page, name="page"),
    path("-/sites/<int:site>/pages/<int:key>/cards/", preview.cards, name="cards"),
    path("-/sites/<int:site>/linking/", linking.linking, name="linking"),
    path("-/sites/<int:site>/linking/judge/", linking.judge, name="linking-judge"),
    path("-/sites/<int:site>/linking/picture/", linking.picture, name="linking-picture"),
    path("-/sites/<int:site>/preview/", preview.preview, name="preview"),
    path("-/cards.css", preview.style, name="card-style"),
    path("-/sites/<int:site>/settings/", options.options, name="settings"),
]

handler400 = faults.bad_request
handler403 = faults.forbidden
handler404 = faults.not_found
handler500 = faults.crashed
