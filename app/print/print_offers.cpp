#include "app/print/print_offers.h"

#include "gis/paint/sheet/sheet_words.h"

#include <QStringList>

namespace app {

namespace {

core::Result<void> addSubjects(std::vector<NamedSubject>& found, const core::PlanFile& plan,
                               SheetSubject::Kind kind)
{
    PS_LET(const auto records, plan.records(kind == SheetSubject::Kind::Site ? "site" : "kampung"));
    for (const auto& record : records)
        if (!core::isEmpty(record.geometry))
            found.push_back({{kind, record.uuid.text, {}}, QString::fromStdString(record.text("name"))});
    return {};
}

} // namespace

core::Result<PrintOffers> readPrintOffers(const core::PlanFile& plan)
{
    PrintOffers offers;
    PS_TRY(addSubjects(offers.subjects, plan, SheetSubject::Kind::Site));
    PS_TRY(addSubjects(offers.subjects, plan, SheetSubject::Kind::Kampung));
    offers.subjects.push_back({{SheetSubject::Kind::City, {}, {}}, {}});
    PS_LET(offers.templates, core::planTemplates(plan, core::TemplateKind::Sheet));
    return offers;
}

core::Result<gis::SheetArrangement> arrangementNamed(const core::PlanFile& plan, const std::string& name)
{
    PS_LET(const auto templates, core::planTemplates(plan, core::TemplateKind::Sheet));
    QStringList names;
    for (const auto& known : templates) {
        if (known.name == name)
            return gis::parseArrangement(known.content);
        names << QString::fromStdString(known.name);
    }
    return core::fail(core::ErrorCode::InvalidUsage, "--template " + name,
                      (names.isEmpty()
                           ? gis::Sheet::tr("Rencana ini belum punya susunan lembar.")
                           : gis::Sheet::tr("Susunan yang ada: %1.").arg(names.join(QStringLiteral(", "))))
                          .toStdString());
}

} // namespace app
