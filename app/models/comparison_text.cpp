#include "app/models/comparison_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace app {

namespace {

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

bool english()
{
    return QCoreApplication::instance()->property("language").toString() == QStringLiteral("en");
}

QLocale locale()
{
    return english() ? QLocale{QLocale::English} : QLocale{QLocale::Indonesian, QLocale::Indonesia};
}

QString number(double value)
{
    return locale().toString(value, 'f', 2);
}

class Sentences
{
public:
    Sentences(const core::SiteTable& table, const core::SiteComparison& comparison)
        : m_table(table), m_comparison(comparison)
    {
    }

    QStringList winner(std::size_t draws) const
    {
        if (m_comparison.allRuledOut && !m_table.scores.empty())
            return {
                ComparisonText::tr("Semua calon gugur oleh syarat mutlak; urutan ini hanya pembanding, bukan "
                                   "pilihan.")};
        if (m_comparison.contenders < 2)
            return {ComparisonText::tr("Hanya %1 yang dapat dipilih; tidak ada pembandingnya.")
                        .arg(site(m_comparison.winner()))};
        if (m_comparison.sites[0].score - m_comparison.sites[1].score < 1e-12)
            return {ComparisonText::tr("%1 dan %2 bernilai sama di tempat pertama.")
                        .arg(site(m_comparison.winner()), site(m_comparison.sites[1].site))};
        return {
            ComparisonText::tr("%1 menang di %2 % dari %3 bobot acak.")
                .arg(site(m_comparison.winner()),
                     locale().toString(m_comparison.test.winShares[m_comparison.winner()] * 100.0, 'f', 0),
                     locale().toString(static_cast<qulonglong>(draws)))};
    }

    QStringList flips() const
    {
        QStringList lines;
        for (const auto& flip : m_comparison.test.flips) {
            if (!flip.flipWeight)
                continue;
            const auto text =
                *flip.flipWeight > flip.weight
                    ? ComparisonText::tr("Kalah dari %1 bila bobot \"%2\" di atas %3 (sekarang %4).")
                    : ComparisonText::tr("Kalah dari %1 bila bobot \"%2\" di bawah %3 (sekarang %4).");
            lines << text.arg(site(*flip.newWinner), criterionTitle(m_table, flip.criterion),
                              number(*flip.flipWeight), number(flip.weight));
        }
        if (lines.isEmpty() && m_table.table.criteria.size() > 1)
            lines << ComparisonText::tr("Tidak ada satu bobot pun yang dapat mengubah pemenangnya.");
        return lines;
    }

    QStringList knockOuts() const
    {
        QStringList lines;
        for (std::size_t j = 0; j < m_comparison.test.winnerWithout.size(); ++j)
            if (const auto other = m_comparison.test.winnerWithout[j]; other != m_comparison.winner())
                lines << ComparisonText::tr("Tanpa kriteria \"%1\" yang menang %2.")
                             .arg(criterionTitle(m_table, j), site(other));
        return lines;
    }

    QStringList reversals() const
    {
        QStringList lines;
        for (std::size_t i = 0; i < m_comparison.test.reversals.size(); ++i)
            if (const auto other = m_comparison.test.reversals[i])
                lines << ComparisonText::tr(
                             "Adanya %1 dalam daftar membalik urutan: tanpa calon itu yang menang %2.")
                             .arg(site(i), site(*other));
        return lines;
    }

    QStringList people(const std::vector<core::EvaluatorOpinion>& opinions,
                       const core::WeightChoice& choice) const
    {
        QStringList lines;
        if (choice.agreement)
            lines << ComparisonText::tr(
                         "Kesepakatan %Ln penilai tentang urutan pentingnya kriteria: %1 (0 tidak "
                         "ada, 1 penuh).",
                         nullptr, static_cast<int>(opinions.size()))
                         .arg(number(*choice.agreement));
        for (const auto& opinion : opinions) {
            const auto name = QString::fromStdString(opinion.name);
            if (opinion.winner != m_comparison.winner())
                lines << ComparisonText::tr("Dengan bobot %1 saja yang menang %2.")
                             .arg(name, site(opinion.winner));
            if (opinion.winnerWithout != m_comparison.winner())
                lines
                    << ComparisonText::tr("Tanpa %1 yang menang %2.").arg(name, site(opinion.winnerWithout));
        }
        return lines;
    }

private:
    QString site(std::size_t index) const { return QString::fromStdString(m_table.table.sites[index]); }

    const core::SiteTable& m_table;
    const core::SiteComparison& m_comparison;
};

} // namespace

QString criterionTitle(const core::SiteTable& table, std::size_t criterion)
{
    if (criterion < table.criteria.size()) {
        const auto& known = table.criteria[criterion];
        const auto& title = english() && !known.titleEnglish.empty() ? known.titleEnglish : known.title;
        if (!title.empty())
            return QString::fromStdString(title);
    }
    return QString::fromStdString(table.table.criteria[criterion].name);
}

QString comparisonText(const core::SiteTable& table, const core::SiteComparison& comparison,
                       const std::vector<core::EvaluatorOpinion>& opinions, const core::WeightChoice& choice,
                       std::size_t draws)
{
    const Sentences say{table, comparison};
    auto lines = say.winner(draws);
    if (comparison.contenders > 1)
        lines += say.flips() + say.knockOuts() + say.reversals();
    lines += say.people(opinions, choice);
    return lines.join(QLatin1Char('\n'));
}

} // namespace app
