#include "app/print/sheet_verdict.h"

#include "app/print/evaluation_text.h"
#include "app/print/sheet_texts.h"
#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_words.h"

namespace app {

using gis::Sheet;

SheetVerdict verdictOf(const FoundSubject& subject, core::Verdict today)
{
    if (!subject.decision)
        return {Sheet::tr("Hasil penilaian, belum diputuskan"), verdictText(today).toUpper(),
                verdictColor(today)};
    const auto stored = subject.decision->text("verdict");
    const auto decided = core::parseVerdict(stored);
    return {Sheet::tr("Keputusan %1").arg(dateText(subject.decision->text("decided_at"))),
            codeText("decision", "verdict", stored).toUpper(),
            decided ? verdictColor(*decided) : gis::sheet_color::quiet};
}

core::Result<void> setVerdict(gis::SheetContent& content, const core::PlanFile& plan,
                              const Evaluations& evaluations, const FoundSubject& subject)
{
    if (subject.kind != SheetSubject::Kind::Site && subject.kind != SheetSubject::Kind::Kampung)
        return {};
    const auto kind =
        subject.kind == SheetSubject::Kind::Site ? core::SubjectKind::Site : core::SubjectKind::Kampung;
    auto today = core::Verdict::NotEnough;
    if (!subject.decision) {
        PS_LET(const auto evaluated, evaluations.of(plan, kind, subject.record.uuid.text));
        today = evaluated.evaluation.verdict;
    }
    const auto verdict = verdictOf(subject, today);
    content.verdictTitle = verdict.title;
    content.verdict = verdict.verdict;
    content.verdictColor = verdict.color;
    return {};
}

} // namespace app
