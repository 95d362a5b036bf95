# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import bias, disposal, inbox, informing, journal, log, notes, people, requests, search, shut

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("sager/", inbox.inbox_page, name="inbox"),
    path("sager/soeg/", search.search_cases, name="search_cases"),
    path("sager/<int:file_id>/inhabil/", bias.declare_bias, name="declare_bias"),
    path("sager/<int:file_id>/notat/", notes.write_note, name="write_note"),
    path("sager/<int:file_id>/log/", log.case_log, name="case_log"),
    path("sager/<int:file_id>/personer/", people.case_people, name="case_people"),
    path("sager/<int:file_id>/personer/<int:person_id>/", people.take_off, name="take_off"),
    path("sager/<int:file_id>/oplysningspligt/", informing.duty_to_inform, name="duty_to_inform"),
    path("sager/<int:file_id>/oplysningspligt/brev.pdf", informing.inform_letter, name="inform_letter"),
    path("sager/<int:file_id>/journal/", journal.case_journal, name="case_journal"),
    path("sager/<int:file_id>/journal/<int:export_number>/sag.pdf", journal.journal_file, name="journal_file"),
    path("sager/<int:file_id>/journal/<int:export_number>/nummer/", journal.journal_confirm, name="journal_confirm"),
    path("sager/afskaermede/", shut.shut_cases, name="shut_cases"),
    path("sager/afskaermede/<int:unlock_id>/", shut.shut_case, name="shut_case"),
    path("sager/godkendelser/", shut.approvals, name="unlock_requests"),
    path("sager/godkendelser/aabning/<int:unlock_id>/", shut.approve_unlock, name="approve_unlock"),
    path("sager/godkendelser/oplysning/<int:duty_id>/", shut.approve_inform, name="approve_inform"),
    path("sager/godkendelser/kassation/<int:batch_id>/", disposal.approve_batch, name="approve_batch"),
    path("sager/kontrol/", log.control_cases, name="control_cases"),
    path("sager/kontrol/gennemset/", log.control_done, name="control_done"),
    path("sager/kontrol/maaned/", log.control_month, name="control_month"),
    path("sager/kontrol/maaned.csv", log.control_month_csv, name="control_month_csv"),
    path("sager/kontrol/<int:file_id>/", log.control_case, name="control_case"),
    path("indsigt/", requests.access_requests, name="access_requests"),
    path("indsigt/ny/", requests.new_access_request, name="new_access_request"),
    path("indsigt/<int:request_id>/", requests.access_request, name="access_request"),
    path("indsigt/<int:request_id>/svar.pdf", requests.access_answer, name="access_answer"),
    path("indsigt/<int:request_id>/del/<str:item_ref>/", requests.decide_item, name="decide_item"),
    path("kassation/", disposal.case_disposal, name="disposal"),
    path("kassation/<int:batch_id>/", disposal.disposal_batch, name="disposal_batch"),
    path("kassation/<int:batch_id>/attest.pdf", disposal.disposal_certificate, name="disposal_certificate"),
    path("kassation/sager/<int:file_id>/", disposal.hold_case, name="hold_case"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
