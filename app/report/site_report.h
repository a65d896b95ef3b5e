#pragma once

#include "app/report/report_data.h"
#include "app/report/report_writer.h"

namespace app {

/// Who writes a report and who signs it.
struct ReportIdentity
{
    QString government{};
    QString agency{};
    std::vector<gis::SheetSigner> signers{};
    QString planTitle{};
    QString planFolder{}; // where the files of photos are
};

/// The evaluation report of a candidate site. The language is that of gis::SheetLanguage on this thread.
void writeSiteReport(ReportWriter& writer, const ReportData& data, const ReportIdentity& identity,
                     const QLocale& locale);

/// Parts that the book's fact pages have too.
void writeVerdict(ReportWriter& writer, const ReportData& data, const QLocale& locale);
void writeRules(ReportWriter& writer, const ReportData& data, const QLocale& locale);
void writeCriteria(ReportWriter& writer, const ReportData& data, const QLocale& locale);
void writeMissing(ReportWriter& writer, const ReportData& data, const QLocale& locale);
void writeEvidence(ReportWriter& writer, const ReportData& data, const QLocale& locale);
void writeRanking(ReportWriter& writer, const RankedPlan& ranked, const QLocale& locale);

} // namespace app
