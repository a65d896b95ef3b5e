#include "app/print/sheet_attachment.h"

#include "app/print/pdf_attachment.h"
#include "core/base/time.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto format = "petasentra-sheet";
constexpr int formatVersion = 1;

std::string word(const Json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object.at(key).is_string()
               ? object.at(key).get<std::string>()
               : std::string{};
}

tl::unexpected<core::Error> refused(const QString& path, const QString& why)
{
    return core::fail(core::ErrorCode::FileUnreadable, path.toStdString(), why.toStdString());
}

} // namespace

PlanHint planHint(const std::string& planPath, const std::string& title, const QString& pdfPath)
{
    constexpr int furthest = 2; // folders up
    const QFileInfo plan{QString::fromStdString(planPath)};
    PlanHint hint{title, plan.fileName().toStdString(), {}};
    const auto near = QDir{QFileInfo{pdfPath}.absolutePath()}.relativeFilePath(plan.absoluteFilePath());
    if (!QDir::isAbsolutePath(near) && near.count(QStringLiteral("../")) <= furthest)
        hint.near = near.toStdString();
    return hint;
}

QByteArray sheetAttachment(const PlanHint& plan, const std::vector<std::string>& snapshots)
{
    Json json{{"format", format},
              {"version", formatVersion},
              {"program", "PetaSentra " PETASENTRA_VERSION},
              {"printed_at", core::nowIso8601()},
              {"plan", {{"title", plan.title}, {"file", plan.file}, {"near", plan.near}}},
              {"sheets", Json::array()}};
    for (const auto& snapshot : snapshots)
        json["sheets"].push_back(Json::parse(snapshot, nullptr, false));
    return QByteArray::fromStdString(json.dump(1, ' ', false, Json::error_handler_t::replace));
}

core::Result<SheetProvenance> readProvenance(const QString& pdfPath)
{
    QFile file{pdfPath};
    if (!file.exists())
        return core::fail(core::ErrorCode::FileNotFound, pdfPath.toStdString());
    if (!file.open(QIODevice::ReadOnly))
        return refused(pdfPath, file.errorString());
    PS_LET(const auto read, readPdfAttachment(file.readAll(), sheetAttachmentName));
    if (!read.isPdf)
        return refused(pdfPath, gis::Sheet::tr("PDF rusak atau bukan PDF"));
    if (!read.found)
        return refused(pdfPath, gis::Sheet::tr("bukan lembar PetaSentra: tidak membawa data rencana"));
    const auto json = Json::parse(read.bytes.begin(), read.bytes.end(), nullptr, false);
    SheetProvenance provenance;
    provenance.attachmentIntact = read.attachmentIntact;
    provenance.pagesIntact = read.pagesIntact;
    if (!json.is_object() || word(json, "format") != format || !json.contains("sheets") ||
        !json.at("sheets").is_array()) {
        if (!read.attachmentIntact)
            return refused(pdfPath, gis::Sheet::tr("lampiran datanya diubah atau rusak"));
        return refused(pdfPath, gis::Sheet::tr("bukan lembar PetaSentra: lampirannya tidak dikenal"));
    }
    const auto plan = json.contains("plan") ? json.at("plan") : Json{};
    provenance.plan = {word(plan, "title"), word(plan, "file"), word(plan, "near")};
    provenance.printedAt = word(json, "printed_at");
    for (const auto& sheet : json.at("sheets"))
        provenance.sheets.push_back(sheet);
    return provenance;
}

} // namespace app
