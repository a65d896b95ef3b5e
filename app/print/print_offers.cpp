#include "app/print/print_offers.h"

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

} // namespace app
