#pragma once

#include "app/document/document.h"
#include "app/panels/steps.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace app {

/// One step as a wide button: a mark for how far it is, its name, and what is missing.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    StepButton(int number, QWidget* parent);
    void show(const StepState& state);
    ActionId next() const { return m_state.next; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_number;
    StepState m_state{};
};

/// *Tahapan*: the way from data to the printed decision, with what is missing at each step.
class StepsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StepsPanel(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void wanted(app::ActionId action);

private:
    void refresh();

    Document& m_document;
    std::vector<StepButton*> m_buttons{};
};

} // namespace app
