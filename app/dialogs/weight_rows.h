#pragma once

#include "core/analysis/site_table.h"

#include <QWidget>

#include <vector>

class QLabel;
class QSlider;

namespace app {

/// One slider a criterion, beside what its values are worth. The shares shown always sum to 100 %.
class WeightRows : public QWidget
{
    Q_OBJECT

public:
    explicit WeightRows(QWidget* parent = nullptr);

    void show(const core::SiteTable& table);
    /// Sum to 1; the sliders follow without telling.
    void setWeights(const std::vector<double>& weights);
    std::vector<double> weights() const;

Q_SIGNALS:
    void changed();

private:
    void refreshShares();

    struct Row
    {
        QSlider* slider = nullptr;
        QLabel* share = nullptr;
    };
    std::vector<Row> m_rows{};
};

} // namespace app
