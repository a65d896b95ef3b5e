#include "app/models/verdict_text.h"

#include "app/models/message_text.h"
#include "app/models/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t missingShown = 5;

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

QString textOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                       : QString{};
}

/// Numbers in the way of the language, words and intervals as they are.
QString valueOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return {};
    if (found->is_number())
        return QLocale{}.toString(found->get<double>(), 'g', 6);
    if (found->is_array()) {
        QStringList words;
        for (const auto& word : *found)
            words << (word.is_string() ? QString::fromStdString(word.get<std::string>()) : QString{});
        return words.join(QStringLiteral(", "));
    }
    return textOf(object, key);
}

VerdictLine::Answer answerOf(const QString& result)
{
    if (result == QStringLiteral("pass"))
        return VerdictLine::Answer::Pass;
    if (result == QStringLiteral("fail"))
        return VerdictLine::Answer::Fail;
    return result == QStringLiteral("conditional") ? VerdictLine::Answer::Conditional
                                                   : VerdictLine::Answer::Unknown;
}

std::vector<core::Uuid> recordsOf(const Json& object)
{
    std::vector<core::Uuid> records;
    if (const auto found = object.find("records"); found != object.end() && found->is_array())
        for (const auto& uuid : *found)
            if (uuid.is_string())
                records.push_back(core::Uuid{uuid.get<std::string>()});
    return records;
}

QString rounded(const Json& object, const QString& unit)
{
    const auto found = object.find("value");
    auto text = found != object.end() && found->is_number() ? shownMeasure(found->get<double>())
                                                            : valueOf(object, "value");
    return text.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, unit).trimmed();
}

VerdictIndicator indicatorOf(const Json& json)
{
    VerdictIndicator indicator;
    const auto unit = textOf(json, "unit");
    indicator.title = textOf(json, "title");
    indicator.value = rounded(json, unit);
    indicator.note = textOf(json, "note");
    indicator.records = recordsOf(json);
    QStringList source{textOf(json, "source"), textOf(json, "date")};
    source.removeAll(QString{});
    indicator.source = source.join(QStringLiteral(", "));
    if (const auto parts = json.find("parts"); parts != json.end() && parts->is_array())
        for (const auto& part : *parts)
            indicator.parts.push_back(
                QStringLiteral("%1: %2").arg(textOf(part, "name"), rounded(part, QString{})));
    return indicator;
}

/// Of a list of words that pass only the first few: the others are spellings of these.
QString limitOf(const Json& rule)
{
    constexpr qsizetype most = 3;
    const auto words = valueOf(rule, "limit").split(QStringLiteral(" | "), Qt::SkipEmptyParts);
    return words.mid(0, most).join(QStringLiteral(", ")) +
           (words.size() > most ? QStringLiteral(", …") : QString{});
}

VerdictLine lineOf(const Json& rule)
{
    VerdictLine line;
    line.title = textOf(rule, "title");
    line.answer = answerOf(textOf(rule, "result"));
    line.hard = rule.value("hard", true);
    line.source = textOf(rule, "source");
    line.records = recordsOf(rule);
    if (!rule.value("verified", true))
        line.source += QStringLiteral(" (") + VerdictText::tr("belum diverifikasi") + QLatin1Char(')');
    const auto unit = textOf(rule, "unit");
    const auto value = valueOf(rule, "value");
    const auto limit = limitOf(rule);
    const auto sign = textOf(rule, "compare")
                          .replace(QStringLiteral(">="), QStringLiteral("≥"))
                          .replace(QStringLiteral("<="), QStringLiteral("≤"));
    if (!value.isEmpty())
        line.value = QStringLiteral("%1 %2").arg(value, unit).trimmed();
    if (!limit.isEmpty())
        line.value +=
            QStringLiteral(" (") + QStringLiteral("%1 %2 %3").arg(sign, limit, unit).simplified() + ')';
    if (const auto condition = textOf(rule, "condition"); !condition.isEmpty())
        line.value += QStringLiteral(" – ") + condition;
    line.value = line.value.trimmed();
    return line;
}

QString scoreOf(const Json& answer)
{
    const auto score = answer.find("score");
    if (score == answer.end() || !score->is_object())
        return {};
    const QLocale locale;
    const double low = score->value("low", 0.0);
    const double high = score->value("high", 0.0);
    const auto number = [&](double value) { return locale.toString(value, 'f', 2); };
    return low == high ? number(low) : number(low) + QStringLiteral("–") + number(high);
}

/// What criteria are called, by id.
std::map<std::string, QString> titlesIn(const Json& answer)
{
    std::map<std::string, QString> titles;
    for (const auto* list : {"criteria", "rules"})
        if (const auto found = answer.find(list); found != answer.end() && found->is_array())
            for (const auto& entry : *found)
                titles[textOf(entry, "id").toStdString()] = textOf(entry, "title");
    return titles;
}

QString kindTitle(const std::string& kind)
{
    static const std::map<std::string, const char*> titles{
        {"place-conflict", QT_TRANSLATE_NOOP("FindingKind", "Tempat bertentangan")},
        {"duplicate", QT_TRANSLATE_NOOP("FindingKind", "Mungkin ganda")},
        {"outside-area", QT_TRANSLATE_NOOP("FindingKind", "Di luar wilayah")},
        {"bad-geometry", QT_TRANSLATE_NOOP("FindingKind", "Bentuk tidak sah")},
        {"no-location", QT_TRANSLATE_NOOP("FindingKind", "Belum ada lokasi")},
        {"kbli-unknown", QT_TRANSLATE_NOOP("FindingKind", "KBLI tidak dikenal")},
        {"kbli-not-industry", QT_TRANSLATE_NOOP("FindingKind", "Bukan industri")},
        {"same-name-place", QT_TRANSLATE_NOOP("FindingKind", "Nama tempat sama")},
        {"gps-inaccurate", QT_TRANSLATE_NOOP("FindingKind", "GPS kurang teliti")},
        {"unknown-code", QT_TRANSLATE_NOOP("FindingKind", "Kode tidak dikenal")},
    };
    const auto found = titles.find(kind);
    return found == titles.end() ? QString::fromStdString(kind)
                                 : QCoreApplication::translate("FindingKind", found->second);
}

QString fixText(const core::Finding& finding)
{
    if (!finding.mergeWith.empty())
        return VerdictText::tr("Gabungkan kedua data");
    const auto* table = core::findTable(finding.table);
    QStringList changes;
    for (const auto& [name, value] : finding.fix)
        if (const auto* field = table != nullptr ? core::findField(*table, name) : nullptr)
            changes << VerdictText::tr("%1 menjadi %2").arg(title(*field), shown(*field, value));
    return changes.join(QStringLiteral("; "));
}

} // namespace

VerdictView verdictView(const Json& answer)
{
    VerdictView view;
    view.verdict = textOf(answer, "verdict");
    view.score = scoreOf(answer);
    if (const auto rules = answer.find("rules"); rules != answer.end())
        for (const auto& rule : *rules)
            view.lines.push_back(lineOf(rule));
    const auto titles = titlesIn(answer);
    if (const auto missing = answer.find("missing"); missing != answer.end())
        for (const auto& entry : *missing) {
            if (view.missing.size() == missingShown)
                break;
            const auto id = textOf(entry, "criterion");
            const auto title = titles.find(id.toStdString());
            auto text = title == titles.end() || title->second.isEmpty() ? id : title->second;
            if (entry.value("would_settle", false))
                text += QStringLiteral(" – ") + VerdictText::tr("menentukan putusan");
            view.missing.push_back(text);
        }
    view.proposal = textOf(answer, "proposal");
    if (const auto warnings = answer.find("warnings"); warnings != answer.end())
        for (const auto& warning : *warnings)
            view.warnings.push_back(textOf(warning, "message"));
    if (const auto indicators = answer.find("indicators"); indicators != answer.end())
        for (const auto& indicator : *indicators)
            view.indicators.push_back(indicatorOf(indicator));
    return view;
}

FindingRow findingRow(const core::Finding& finding)
{
    FindingRow row;
    row.id = QString::fromStdString(finding.id);
    row.kind = kindTitle(finding.kind);
    row.severity = QString::fromUtf8(core::severityName(finding.severity).data());
    row.message = messageText(finding.message);
    row.fix = fixText(finding);
    row.table = finding.table;
    row.uuids = {finding.uuid};
    if (!finding.mergeWith.empty())
        row.uuids.push_back(finding.mergeWith);
    row.changes = finding.fix;
    row.mergeable = !finding.mergeWith.empty();
    return row;
}

} // namespace app
