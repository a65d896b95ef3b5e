#include "app/publish/public_page.h"

#include "gis/io/export/whole_output.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <cerrno>
#include <cstdio>

namespace app {

namespace {

QByteArray resource(const char* path)
{
    QFile file{QString::fromLatin1(path)};
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    Q_UNUSED(there)
    return file.readAll();
}

QByteArray hashOf(const QByteArray& text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

/// The library without what points to files beside it.
QByteArray leaflet()
{
    auto script = resource(":/leaflet/leaflet.min.js");
    if (const auto map = script.lastIndexOf("//# sourceMappingURL="); map >= 0)
        script.truncate(map);
    return script;
}

QByteArray style()
{
    auto library = QString::fromUtf8(resource(":/leaflet/leaflet.css"));
    library.remove(QRegularExpression{QStringLiteral("background-image:url\\([^)]*\\);?")});
    library.remove(QRegularExpression{QStringLiteral("behavior:url\\([^)]*\\);?")});
    library.remove(QRegularExpression{QStringLiteral("/\\*# sourceMappingURL=.*\\*/")});
    return library.toUtf8() + '\n' + resource(":/page/page.css");
}

/// No text of the plan can end the element that holds it.
QByteArray scriptData(const nlohmann::ordered_json& json)
{
    auto text = QByteArray::fromStdString(
        json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    text.replace('<', "\\u003c");
    text.replace("\xE2\x80\xA8", "\\u2028");
    text.replace("\xE2\x80\xA9", "\\u2029");
    return text;
}

QByteArray policy(const QByteArray& style, const QList<QByteArray>& scripts, bool backdrop)
{
    QByteArray text = "default-src 'none'; style-src " + hashOf(style) + "; script-src";
    for (const auto& script : scripts)
        text += ' ' + hashOf(script);
    text += "; img-src data:";
    if (backdrop)
        text += " https://tile.openstreetmap.org";
    return text + "; base-uri 'none'; form-action 'none'";
}

/// Every {{name}} once, left to right, so that no value can bring in another.
QByteArray filled(const QByteArray& page, const QHash<QByteArray, QByteArray>& values)
{
    QByteArray text;
    qsizetype at = 0;
    for (auto open = page.indexOf("{{"); open >= 0; open = page.indexOf("{{", at)) {
        const auto close = page.indexOf("}}", open);
        text += page.mid(at, open - at) + values.value(page.mid(open + 2, close - open - 2));
        at = close + 2;
    }
    return text + page.mid(at);
}

} // namespace

QByteArray pageHtml(const PageData& data, const PublishOptions& options)
{
    const auto title = QString::fromStdString(data.title).toHtmlEscaped().toUtf8();
    const auto css = style();
    const auto library = leaflet();
    const auto script = resource(":/page/page.js");
    return filled(resource(":/page/page.html"), {{"language", options.english ? "en" : "id"},
                                                 {"title", title},
                                                 {"description", title},
                                                 {"policy", policy(css, {library, script}, options.backdrop)},
                                                 {"licence", resource(":/page/leaflet-licence.txt")},
                                                 {"style", css},
                                                 {"data", scriptData(data.json)},
                                                 {"leaflet", library},
                                                 {"script", script}});
}

core::Result<PageData> publishPage(const core::PlanFile& plan, const std::string& path,
                                   const PublishOptions& options, core::Progress& progress)
{
    PS_LET(const auto output, gis::WholeOutput::begin(path));
    PS_LET(auto data, readPageData(plan, options, progress));
    const auto html = pageHtml(data, options);
    const auto made = output.file("page.html");
    auto* file = std::fopen(made.c_str(), "wb");
    if (file == nullptr)
        return core::fail(gis::writeError(path, errno));
    errno = 0;
    const auto size = static_cast<std::size_t>(html.size());
    const bool written = std::fwrite(html.constData(), 1, size, file) == size;
    const bool closed = std::fclose(file) == 0;
    if (!written || !closed)
        return core::fail(gis::writeError(path, errno));
    if (!progress.advance(0.5))
        return core::fail(core::ErrorCode::Cancelled);
    PS_TRY(output.commit(made));
    return data;
}

} // namespace app
