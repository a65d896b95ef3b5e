#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace app {

/// The name of the data inside our PDFs.
inline constexpr auto sheetAttachmentName = "petasentra-lembar.json";

/// Where the plan of a sheet is looked for later: its file name, and where it lies seen from the PDF when
/// that is near. Never a whole path, which would name people.
struct PlanHint
{
    std::string title{};
    std::string file{};
    std::string near{};
};
PlanHint planHint(const std::string& planPath, const std::string& title, const QString& pdfPath);

/// What a PDF carries: the plan, when it was printed, and the snapshot of each sheet in it.
QByteArray sheetAttachment(const PlanHint& plan, const std::vector<std::string>& snapshots);

/// The same read back from a PDF.
struct SheetProvenance
{
    PlanHint plan{};
    std::string printedAt{};
    std::vector<nlohmann::ordered_json> sheets{};
    bool attachmentIntact = true; // else somebody changed the data inside the PDF
    bool pagesIntact = true;      // else somebody changed what the pages draw
};

/// FileNotFound, or FileUnreadable with a sentence for people in `detail`: no PDF, damaged, not ours.
core::Result<SheetProvenance> readProvenance(const QString& pdfPath);

} // namespace app
