#include "app/cli/result_text.h"

#include "app/cli/cli.h"
#include "core/analysis/street_network.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

QString textOf(const Json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_number_float())
        return QString::number(value.get<double>(), 'g', 6);
    return value.is_null() ? QStringLiteral("?") : QString::fromStdString(value.dump());
}

/// "[pass] Lereng paling besar 15 %: 1.5 (<= 15 %) – Permenperin 30/2020"
QString ruleText(const Json& rule)
{
    const auto unit = rule.at("unit").is_null() ? QString{} : QLatin1Char(' ') + textOf(rule.at("unit"));
    QString limit;
    if (!rule.at("compare").is_null())
        limit = QStringLiteral(" (%1 %2%3)").arg(textOf(rule.at("compare")), textOf(rule.at("limit")), unit);
    QString line =
        QStringLiteral("  %1 %2: %3%4 – %5")
            .arg(QStringLiteral("[%1]").arg(textOf(rule.at("result"))).leftJustified(13),
                 textOf(rule.at("title")), textOf(rule.at("value")), limit, textOf(rule.at("source")));
    if (!rule.at("verified").get<bool>())
        line += Cli::tr(" (belum diverifikasi)");
    if (!rule.at("condition").is_null())
        line += Cli::tr("; syarat: %1").arg(textOf(rule.at("condition")));
    return line + QLatin1Char('\n');
}

QString rulesText(const Json& rules, bool hard, const QString& heading)
{
    QString text;
    for (const auto& rule : rules)
        if (rule.at("hard").get<bool>() == hard)
            text += ruleText(rule);
    return text.isEmpty() ? text : heading + QLatin1Char('\n') + text;
}

} // namespace

std::string evaluationText(const Json& json)
{
    QString text = QStringLiteral("%1: %2\n").arg(textOf(json.at("subject")), textOf(json.at("verdict")));
    if (!json.at("proposal").is_null())
        text += textOf(json.at("proposal")) + QLatin1Char('\n');
    text += rulesText(json.at("rules"), true, Cli::tr("Syarat yang menentukan:"));
    text += rulesText(json.at("rules"), false, Cli::tr("Sebagai pembanding:"));
    if (const auto& score = json.at("score"); !score.at("low").is_null())
        text += Cli::tr("Nilai: %1 sampai %2 (paling sedikit %3)\n")
                    .arg(textOf(score.at("low")), textOf(score.at("high")), textOf(score.at("minimum")));
    for (const auto& missing : json.at("missing"))
        text +=
            (missing.at("would_settle").get<bool>() ? Cli::tr("Belum ada: %1 untuk %2 (menentukan putusan)\n")
                                                    : Cli::tr("Belum ada: %1 untuk %2\n"))
                .arg(textOf(missing.at("criterion")), textOf(missing.at("subject")));
    for (const auto& warning : json.at("warnings"))
        text += Cli::tr("Perhatian: %1\n").arg(textOf(warning.at("message")));
    return text.toStdString();
}

std::string groupsText(const Json& json)
{
    QString text = Cli::tr("%1 kelompok dalam jarak %2 m, paling sedikit %3 usaha\n")
                       .arg(json.at("groups").size())
                       .arg(textOf(json.at("distance")), textOf(json.at("min")));
    if (json.contains("without_street"))
        text += Cli::tr("Jarak diukur menyusuri jalan; %1 usaha tidak punya jalan dalam %2 m.\n")
                    .arg(textOf(json.at("without_street")))
                    .arg(core::StreetNetwork::reach);
    for (const auto& group : json.at("groups")) {
        text += Cli::tr("%1: %2 usaha, %3 m², kampung %4, kelurahan %5\n")
                    .arg(textOf(group.at("like")), textOf(group.at("count")),
                         QString::number(group.at("hull_area").get<double>(), 'f', 0),
                         textOf(group.at("kampung")), textOf(group.at("kelurahan_code")));
        for (const auto& verdict : group.at("verdicts"))
            text += QStringLiteral("  %1 %2: %3 (%4 %5)\n")
                        .arg(QStringLiteral("[%1]").arg(textOf(verdict.at("result"))).leftJustified(13),
                             textOf(verdict.at("title")), textOf(verdict.at("value")), Cli::tr("batas"),
                             textOf(verdict.at("limit")));
    }
    if (json.contains("smallest_distance"))
        text += Cli::tr("Jarak terkecil yang memenuhi: %1 m\n").arg(textOf(json.at("smallest_distance")));
    return text.toStdString();
}

std::string findingsText(const Json& json)
{
    QString text =
        Cli::tr("%1 temuan, %2 diterima\n").arg(json.at("findings").size()).arg(json.at("accepted").size());
    for (const auto& finding : json.at("findings"))
        text += QStringLiteral("  %1 %2 %3\n    %4\n")
                    .arg(textOf(finding.at("severity")).leftJustified(7), textOf(finding.at("id")),
                         textOf(finding.at("uuid")), textOf(finding.at("message")));
    return text.toStdString();
}

} // namespace app::cli
