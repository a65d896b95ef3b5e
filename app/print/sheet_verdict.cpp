#include "app/print/sheet_verdict.h"

#include "app/print/sheet_texts.h"
#include "app/settings/resources.h"
#include "core/analysis/evaluation_input.h"
#include "core/analysis/rules/rule_library.h"
#include "gis/paint/sheet/sheet_words.h"

namespace app {

namespace {

using gis::Sheet;

constexpr QColor green{22, 110, 62};
constexpr QColor amber{156, 108, 8};
constexpr QColor red{170, 32, 36};

core::Result<std::string> evaluatedNow(const core::PlanFile& plan, const FoundSubject& subject)
{
    const auto kind =
        subject.kind == SheetSubject::Kind::Site ? core::SubjectKind::Site : core::SubjectKind::Kampung;
    PS_LET(const auto rows, plan.records("rule_set"));
    PS_LET(const auto sets, core::ruleSetsFor(resourcesFolder() + "/rules", rows));
    PS_LET(const auto kbli, core::KbliList::readFolder(resourcesFolder() + "/kbli"));
    PS_LET(const auto applied, core::applicableRuleSets(sets, kind, {}));
    PS_LET(const auto input, core::readEvaluationInput(plan, kind, subject.record.uuid.text, sets, kbli));
    return std::string{core::verdictName(core::evaluate(applied, input.inputs).verdict)};
}

} // namespace

core::Result<void> setVerdict(gis::SheetContent& content, const core::PlanFile& plan,
                              const FoundSubject& subject)
{
    if (subject.kind != SheetSubject::Kind::Site && subject.kind != SheetSubject::Kind::Kampung)
        return {};
    std::string verdict;
    if (subject.decision) {
        verdict = subject.decision->text("verdict");
        content.verdictTitle = Sheet::tr("Keputusan %1").arg(dateText(subject.decision->text("decided_at")));
    } else {
        PS_LET(verdict, evaluatedNow(plan, subject));
        content.verdictTitle = Sheet::tr("Hasil penilaian, belum diputuskan");
    }
    content.verdict = codeText("decision", "verdict", verdict).toUpper();
    content.verdictColor = verdict == "layak" ? green : verdict == "tidak" ? red : amber;
    return {};
}

} // namespace app
