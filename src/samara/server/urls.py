"""Every address of Samara's own, all under /-/."""

from django.urls import path

from samara.server.views import checks, faults, findings, options, overview, pages, preview, sign_in

urlpatterns = [
    path("-/", overview.home, name="home"),
    path("-/sign-in/", sign_in.ask, name="sign-in"),
    path("-/sign-in/<str:token>/", sign_in.enter, name="sign-in-link"),
    path("-/sign-out/", sign_in.leave, name="sign-out"),
    path("-/sites/<int:site>/", overview.overview, name="overview"),
    path("-/sites/<int:site>/findings/", findings.findings, name="findings"),
    path("-/sites/<int:site>/checks/<str:practice>/<str:name>/", checks.check, name="check"),
    path("-/sites/<int:site>/pages/", pages.pages, name="pages"),
    path("-/sites/<int:site>/pages/<int:key>/", pages.page, name="page"),
    path("-/sites/<int:site>/pages/<int:key>/cards/", preview.cards, name="cards"),
    path("-/sites/<int:site>/preview/", preview.preview, name="preview"),
    path("-/cards.css", preview.style, name="card-style"),
    path("-/sites/<int:site>/settings/", options.options, name="settings"),
]

handler400 = faults.bad_request
handler403 = faults.forbidden
handler404 = faults.not_found
handler500 = faults.crashed
