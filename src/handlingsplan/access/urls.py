# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: inner ones under /m/<slug>/, one's own under /konto/, and open ones."""

from django.urls import URLPattern, path

from .views import account, demo, invitations, log, people

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("personer/", people.people, name="people"),
    path("personer/inviter/", invitations.invite, name="invite"),
    path("personer/<int:person_id>/", people.person, name="person"),
    path("personer/<int:person_id>/giv/<slug:role>/", people.grant_role, name="grant_role"),
    path("personer/<int:person_id>/fjern/<slug:role>/", people.revoke_role, name="revoke_role"),
    path("invitationer/<int:invitation_id>/igen/", invitations.resend_invitation, name="resend_invitation"),
    path("invitationer/<int:invitation_id>/tilbage/", invitations.withdraw_invitation, name="withdraw_invitation"),
    path("log/", log.log, name="log"),
    path("log/efterproev/", log.check_log, name="check_log"),
]
own: list[URLPattern] = [
    path("", account.own_account, name="own_account"),
    path("arbejdssteder/", account.workplaces, name="workplaces"),
    path("to-trin/mangler/", account.second_factor_needed, name="second_factor_needed"),
]
everyone: list[URLPattern] = [
    path("proev/", demo.demo_sign_in, name="demo_sign_in"),
    path("invitation/<slug:slug>/<str:secret>/", invitations.invitation, name="invitation"),
]
