#include "app/cli/output.h"

#include <QStringList>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

QString cellText(const Json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_null())
        return {};
    return QString::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// Every key that occurs in any row, in the order of first sight.
QStringList columnsOf(const Json& rows)
{
    QStringList columns;
    for (const auto& row : rows)
        for (const auto& [key, value] : row.items())
            if (const auto name = QString::fromStdString(key); !columns.contains(name))
                columns.append(name);
    return columns;
}

QString rowsText(const Json& rows)
{
    constexpr qsizetype widest = 48;
    const auto columns = columnsOf(rows);
    QList<QStringList> cells{columns};
    for (const auto& row : rows) {
        QStringList line;
        for (const auto& column : columns) {
            const auto found = row.find(column.toStdString());
            auto text = found != row.end() ? cellText(*found).simplified() : QString{};
            line.append(text.size() > widest ? text.left(widest - 1) + QChar(0x2026) : text);
        }
        cells.append(line);
    }
    QList<qsizetype> widths(columns.size(), 0);
    for (const auto& line : cells)
        for (qsizetype c = 0; c < columns.size(); ++c)
            widths[c] = std::max(widths[c], line[c].size());
    QString text;
    for (const auto& line : cells) {
        QString row = QStringLiteral("  ");
        for (qsizetype c = 0; c < columns.size(); ++c)
            row += line[c].leftJustified(widths[c] + 2);
        text += row.trimmed().isEmpty() ? QString{}
                                        : QStringLiteral("  ") + row.mid(2).trimmed() + QLatin1Char('\n');
    }
    return text;
}

bool isTable(const Json& value)
{
    return value.is_array() && !value.empty() && value.front().is_object();
}

} // namespace

QString tableText(const Json& json)
{
    QString text;
    for (const auto& [key, value] : json.items()) {
        const auto name = QString::fromStdString(key);
        if (isTable(value))
            text += QStringLiteral("%1 (%2)\n%3").arg(name).arg(value.size()).arg(rowsText(value));
        else
            text += QStringLiteral("%1: %2\n").arg(name, cellText(value));
    }
    return text;
}

} // namespace app::cli
