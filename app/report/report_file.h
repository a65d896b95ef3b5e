#pragma once

#include "app/report/site_report.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace app {

enum class ReportFormat
{
    Pdf,
    Odt
};
std::optional<ReportFormat> reportFormat(const QString& path);

/// What somebody asks for who wants the report of a candidate site.
struct ReportRequest
{
    std::string site{};   // by uuid or name
    SheetRequest style{}; // locale, agency, signers
};

struct WrittenReport
{
    int pages = 0; // of an ODT: those that the same report has as PDF
};

/// Writes the report whole or not at all.
core::Result<WrittenReport> writeReportFile(const core::PlanFile& plan, const gis::StyleBook& styles,
                                            const ReportRequest& request, const QString& path,
                                            core::Progress& progress);

} // namespace app
