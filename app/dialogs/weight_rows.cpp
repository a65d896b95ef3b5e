#include "app/dialogs/weight_rows.h"

#include "app/dialogs/curve_chart.h"
#include "app/models/comparison_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr int steps = 1000;

} // namespace

WeightRows::WeightRows(QWidget* parent) : QWidget(parent)
{
    setObjectName("weightRows");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 6, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
}

void WeightRows::show(const core::SiteTable& table)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    for (std::size_t j = 0; j < table.table.criteria.size(); ++j) {
        const int row = static_cast<int>(j) * 2;
        auto* title = new QLabel(criterionTitle(table, j), this);
        title->setWordWrap(true);
        auto* slider = new QSlider(Qt::Horizontal, this);
        slider->setObjectName("weight_" + QString::fromStdString(table.table.criteria[j].name));
        slider->setRange(0, steps);
        slider->setAccessibleName(title->text());
        title->setBuddy(slider);
        auto* share = new QLabel(this);
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        share->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100,0 %")));
        grid->addWidget(title, row, 0);
        if (j < table.criteria.size())
            grid->addWidget(new CurveChart(table.criteria[j], this), row, 1,
                            Qt::AlignRight | Qt::AlignBottom);
        grid->addWidget(slider, row + 1, 0);
        grid->addWidget(share, row + 1, 1);
        connect(slider, &QSlider::valueChanged, this, [this] {
            refreshShares();
            Q_EMIT changed();
        });
        m_rows.push_back({slider, share});
    }
    grid->setRowStretch(static_cast<int>(m_rows.size()) * 2, 1);
}

void WeightRows::setWeights(const std::vector<double>& weights)
{
    const double most = weights.empty() ? 1.0 : *std::max_element(weights.begin(), weights.end());
    for (std::size_t j = 0; j < m_rows.size() && j < weights.size(); ++j) {
        const QSignalBlocker quiet{m_rows[j].slider};
        // The heaviest stands at three quarters, so that each can be made heavier.
        m_rows[j].slider->setValue(static_cast<int>(std::lround(weights[j] / most * steps * 0.75)));
    }
    refreshShares();
}

std::vector<double> WeightRows::weights() const
{
    double sum = 0.0;
    for (const auto& row : m_rows)
        sum += row.slider->value();
    std::vector<double> weights;
    for (const auto& row : m_rows)
        weights.push_back(sum > 0.0 ? row.slider->value() / sum : 1.0 / static_cast<double>(m_rows.size()));
    return weights;
}

void WeightRows::refreshShares()
{
    const auto all = weights();
    for (std::size_t j = 0; j < m_rows.size(); ++j)
        m_rows[j].share->setText(QLocale{}.toString(all[j] * 100.0, 'f', 1) + QStringLiteral(" %"));
}

} // namespace app
