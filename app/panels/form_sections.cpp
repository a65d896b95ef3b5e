#include "app/panels/form_sections.h"

#include "app/models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace app {

namespace {

struct Group
{
    const char* title;  // context "Form"
    const char* fields; // separated by spaces
};

#define T(text) QT_TRANSLATE_NOOP("Form", text)

const std::map<std::string_view, std::vector<Group>>& groups()
{
    static const std::map<std::string_view, std::vector<Group>> all{
        {"business",
         {{T("Usaha"), "name owner product kbli kbli_edition founded_year generation"},
          {T("Tempat"), "address rt rw kampung stated_kelurahan stated_kecamatan kelurahan_code "
                        "home_is_workplace floor_area"},
          {T("Tenaga kerja dan usaha"),
           "workers_male workers_female sales capital investment nib permits willing_to_move"},
          {T("Hubungan dan sumber"), "phone source source_date gps_accuracy external_id note"}}},
        {"congestion_note",
         {{T("Kejadian"), "street cause severity observed_at time_band days duration"},
          {T("Ukuran jalan"), "street_width blocked_width"},
          {T("Pengamat dan sumber"), "observer source photo external_id note"}}},
        {"kampung",
         {{T("Kampung"), "name product organised_by area kelurahan_code"},
          {T("Jalan dan letak"), "street street_width stated_kelurahan stated_kecamatan"},
          {T("Sumber"), "source source_date note"}}},
        {"site",
         {{T("Calon lokasi"), "name kind state for_kampung stalls area kelurahan_code"},
          {T("Tanah"), "land_status owner zone"},
          {T("Sumber"), "source source_date note"}}},
    };
    return all;
}

#undef T

} // namespace

std::vector<FormSection> formSections(const core::TableSpec& table)
{
    std::vector<FormSection> sections;
    std::vector<const core::FieldSpec*> placed;
    const auto known = groups().find(table.name);
    if (known != groups().end())
        for (const auto& group : known->second) {
            FormSection section{QCoreApplication::translate("Form", group.title), {}};
            for (const auto& name : QString::fromLatin1(group.fields).split(' '))
                if (const auto* field = core::findField(table, name.toStdString())) {
                    section.fields.push_back(field);
                    placed.push_back(field);
                }
            sections.push_back(std::move(section));
        }
    FormSection rest{known == groups().end() ? title(table) : QCoreApplication::translate("Form", "Lainnya"),
                     {}};
    for (const auto& field : table.fields)
        if (std::ranges::find(placed, &field) == placed.end())
            rest.fields.push_back(&field);
    if (!rest.fields.empty())
        sections.push_back(std::move(rest));
    return sections;
}

} // namespace app
