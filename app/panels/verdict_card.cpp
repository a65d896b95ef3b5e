#include "app/panels/verdict_card.h"

#include "app/actions/icons.h"
#include "app/actions/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace app {

namespace {

struct Look
{
    QString title{};
    QRgb color = theme::unknown;
};

Look lookOf(const QString& verdict)
{
    if (verdict == QStringLiteral("layak"))
        return {VerdictCard::tr("Layak"), theme::good};
    if (verdict == QStringLiteral("bersyarat"))
        return {VerdictCard::tr("Layak bersyarat"), theme::warn};
    if (verdict == QStringLiteral("tidak"))
        return {VerdictCard::tr("Tidak layak"), theme::bad};
    return {VerdictCard::tr("Belum cukup data"), theme::unknown};
}

/// Sign, word and colour: never colour alone.
Look lookOf(VerdictLine::Answer answer)
{
    switch (answer) {
    case VerdictLine::Answer::Pass:
        return {VerdictCard::tr("✓ terpenuhi"), theme::good};
    case VerdictLine::Answer::Fail:
        return {VerdictCard::tr("✗ tidak terpenuhi"), theme::bad};
    case VerdictLine::Answer::Conditional:
        return {VerdictCard::tr("! bersyarat"), theme::warn};
    case VerdictLine::Answer::Unknown:
        break;
    }
    return {VerdictCard::tr("? belum diketahui"), theme::unknown};
}

QString colored(const QString& text, QRgb color)
{
    return QStringLiteral("<span style='color:%1; font-weight:600'>%2</span>")
        .arg(QColor{color}.name(), text.toHtmlEscaped());
}

QString softened(const QString& html)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(QColor{theme::inkSoft}.name(), html);
}

} // namespace

VerdictCard::VerdictCard(QWidget* parent)
    : QFrame(parent), m_chip(new QLabel(this)), m_summary(new QLabel(this)), m_lines(new QVBoxLayout),
      m_evaluate(new QPushButton(icon("evaluate"), tr("Nilai Kelayakan"), this)),
      m_evidence(new QPushButton(icon("evidence"), tr("Tambah Bukti…"), this))
{
    setObjectName("verdictCard");
    setProperty("card", true);
    m_chip->setObjectName("verdictChip");
    m_summary->setObjectName("verdictSummary");
    m_summary->setProperty("soft", true);
    m_summary->setWordWrap(true);
    m_evaluate->setObjectName("evaluateButton");
    m_evidence->setObjectName("evidenceButton");
    for (auto* button : {m_evaluate, m_evidence})
        button->setAccessibleName(button->text());
    m_lines->setSpacing(6);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_chip, 0, Qt::AlignLeft);
    column->addWidget(m_summary);
    column->addLayout(m_lines);
    m_evidence->setProperty("flat", true);
    column->addWidget(m_evaluate); // one below the other: the panel may be narrow
    column->addWidget(m_evidence);

    connect(m_evaluate, &QPushButton::clicked, this, &VerdictCard::evaluateWanted);
    connect(m_evidence, &QPushButton::clicked, this, &VerdictCard::evidenceWanted);
    showInvitation();
}

void VerdictCard::showInvitation()
{
    clear();
    m_chip->hide();
    m_summary->setText(
        tr("Kelayakan belum dinilai. Penilaian memakai aturan yang berlaku dan bukti yang tercatat."));
    m_evaluate->setText(tr("Nilai Kelayakan"));
    m_evaluate->setEnabled(true);
}

void VerdictCard::showBusy()
{
    m_summary->setText(tr("Sedang menilai…"));
    m_evaluate->setEnabled(false);
}

void VerdictCard::show(const VerdictView& view)
{
    clear();
    const auto look = lookOf(view.verdict);
    m_chip->setText(look.title);
    m_chip->setStyleSheet(
        QStringLiteral("background:%1; color:white; border-radius:4px; padding:3px 10px; font-weight:600;")
            .arg(QColor{look.color}.name()));
    m_chip->show();
    m_summary->setText(view.score.isEmpty() ? tr("Aturan dan alasannya:") : tr("Nilai %1").arg(view.score));
    if (!view.proposal.isEmpty())
        addText(view.proposal, "section");
    // What decides comes first: failed, unknown, conditional, then what holds.
    using enum VerdictLine::Answer;
    for (const auto answer : std::array{Fail, Unknown, Conditional, Pass})
        for (const auto& line : view.lines)
            if (line.answer == answer)
                addLine(line);
    if (!view.missing.empty()) {
        addText(tr("Bukti yang paling menentukan"), "section");
        for (const auto& missing : view.missing)
            addText(QStringLiteral("• ") + missing, "soft");
    }
    for (const auto& warning : view.warnings)
        addText(tr("Perhatian: %1").arg(warning), "soft");
    if (!view.indicators.empty())
        addText(tr("Keadaan menurut data rencana"), "section");
    for (const auto& indicator : view.indicators)
        addIndicator(indicator);
    m_evaluate->setText(tr("Nilai Lagi"));
    m_evaluate->setEnabled(true);
}

void VerdictCard::markStale()
{
    if (m_chip->isHidden() || m_chip->text().endsWith(QStringLiteral(" *")))
        return;
    m_chip->setText(m_chip->text() + QStringLiteral(" *"));
    m_summary->setText(tr("Data berubah sejak penilaian ini."));
}

void VerdictCard::clear()
{
    m_links.clear();
    while (auto* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void VerdictCard::addLine(const VerdictLine& line)
{
    const auto look = lookOf(line.answer);
    auto html = QStringLiteral("%1<br>%2").arg(line.title.toHtmlEscaped(), colored(look.title, look.color));
    if (!line.value.isEmpty())
        html += QStringLiteral(" · ") + linked(line.value, line.records);
    if (!line.hard)
        html += QStringLiteral(" · ") + tr("tidak menentukan");
    auto* label = addText(html, "rule");
    label->setTextFormat(Qt::RichText);
    label->setToolTip(line.source);
}

void VerdictCard::addIndicator(const VerdictIndicator& indicator)
{
    auto html = indicator.title.toHtmlEscaped() + QStringLiteral("<br>");
    html += indicator.value.isEmpty() ? colored(tr("? belum diketahui"), theme::unknown)
                                      : linked(indicator.value, indicator.records);
    if (!indicator.note.isEmpty())
        html += softened(QStringLiteral("<br>") + indicator.note.toHtmlEscaped());
    auto* label = addText(html, "rule");
    label->setTextFormat(Qt::RichText);
    QStringList tip;
    if (!indicator.source.isEmpty())
        tip << tr("Sumber: %1").arg(indicator.source);
    constexpr std::size_t shown = 15;
    for (std::size_t i = 0; i < indicator.parts.size() && i < shown; ++i)
        tip << indicator.parts[i];
    if (indicator.parts.size() > shown)
        tip << tr("… dan %Ln lagi", nullptr, static_cast<int>(indicator.parts.size() - shown));
    label->setToolTip(tip.join(QLatin1Char('\n')));
}

QString VerdictCard::linked(const QString& text, const std::vector<core::Uuid>& records)
{
    if (records.empty())
        return text.toHtmlEscaped();
    m_links.push_back(records);
    return QStringLiteral("<a href='%1' style='color:%2'>%3</a>")
        .arg(m_links.size() - 1)
        .arg(QColor{theme::accent}.name(), text.toHtmlEscaped());
}

QLabel* VerdictCard::addText(const QString& text, const char* property)
{
    auto* label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setProperty(property, true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(label, &QLabel::linkActivated, this, [this](const QString& link) {
        if (const auto number = link.toUInt(); number < m_links.size())
            Q_EMIT recordsWanted(m_links[number]);
    });
    m_lines->addWidget(label);
    return label;
}

} // namespace app
